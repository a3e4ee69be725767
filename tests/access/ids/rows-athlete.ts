import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { mondayOf } from "@talus/domain/calendar";
import { v7 as uuidv7 } from "uuid";
import { newRunners, plannedRunners, wallTest } from "../../support/planned-athletes";
import { logOf } from "../../support/session-log";
import { testToday, type World } from "../../support/world";
import {
  amendmentOf,
  newPlannedTest,
  newType,
  newVerdict,
  openHold,
  plannedSession,
  redFlag,
  someDays,
  sprain,
} from "./owned-ids";
import type { IdRows } from "./row";

const onAthlete = { athleteId: "athlete" } as const;

/** A procedure that names an athlete and nothing else. */
const athleteOnly = (rest: Record<string, unknown> = {}) => [
  { input: (world: World) => ({ athleteId: world.club.runner.id, ...rest }), fields: onAthlete },
];

const preferences = {
  units: "cm",
  timeZone: "UTC",
  dominantSide: "unknown",
  trainingWeek: defaultTrainingWeek.runner,
};
const athleteData = {
  ...preferences,
  ...{ givenName: "Ada", familyName: "New", email: "", sex: "unspecified", athleteType: "runner" },
};

/** A runner of team A beside whom nothing stands. */
const fresh = async (world: World) => (await newRunners(world, 1))[0] ?? "";

/** Procedures on one athlete. */
export const rows: IdRows = {
  "athletes.audit": athleteOnly(),
  "athletes.get": athleteOnly(),
  "athletes.create": [
    {
      input: async (world) => ({
        ...athleteData,
        ...{ id: uuidv7(), athleteTypeId: await newType(world), teamIds: [world.club.teamA] },
      }),
      fields: { id: "new athlete", athleteTypeId: "type", "teamIds[]": "team" },
    },
  ],
  "athletes.update": [
    {
      input: async (world) => ({
        ...athleteData,
        ...{ athleteId: await fresh(world), version: 1 },
        ...{ athleteTypeId: await newType(world), teamIds: [world.club.teamA] },
      }),
      fields: { ...onAthlete, athleteTypeId: "type", "teamIds[]": "team" },
    },
  ],
  "athletes.updatePreferences": [
    {
      input: async (world) => ({ ...preferences, athleteId: await fresh(world), version: 1 }),
      fields: onAthlete,
    },
  ],
  "athletes.setStatus": [
    {
      input: async (world) => ({
        ...{ athleteId: await fresh(world), version: 1, change: { status: "archived" } },
      }),
      fields: onAthlete,
    },
  ],
  "assessments.basis": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, amendsId: own.assessment }),
      fields: { ...onAthlete, amendsId: "assessment" },
    },
  ],
  "assessments.create": [
    {
      input: ({ club }) => wallTest(club.runner.id, { note: "Another" }),
      fields: { ...onAthlete, id: "new assessment" },
    },
  ],
  "assessments.amend": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const { assessment } = await newVerdict(world, world.club.coach, { athleteId });
        return { ...wallTest(athleteId), amendsId: assessment };
      },
      fields: { ...onAthlete, id: "new assessment", amendsId: "assessment" },
    },
  ],
  "assessments.plan": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const replacesId = await newPlannedTest(world, world.club.coach, athleteId);
        return { athleteId, id: uuidv7(), day: "2026-12-11", replacesId };
      },
      fields: { ...onAthlete, id: "new plannedTest", replacesId: "plannedTest" },
    },
  ],
  "assessments.unplan": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const plannedTestId = await newPlannedTest(world, world.club.coach, athleteId);
        return { athleteId, plannedTestId };
      },
      fields: { ...onAthlete, plannedTestId: "plannedTest" },
    },
  ],
  "assessments.history": athleteOnly(),
  "assessments.series": athleteOnly(),
  "assessments.list": athleteOnly(),
  "assessments.get": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, assessmentId: own.assessment }),
      fields: { ...onAthlete, assessmentId: "assessment" },
    },
  ],
  "reviews.basis": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, verdictId: own.verdict }),
      fields: { ...onAthlete, verdictId: "verdict" },
    },
  ],
  "reviews.create": [
    {
      input: async (world, { own }) => {
        const athleteId = await fresh(world);
        const { verdict } = await newVerdict(world, world.club.coach, { athleteId });
        return {
          ...{ kind: "changed", decision: "continue", phase: "build", sideBias: null },
          ...{ id: uuidv7(), athleteId, verdictId: verdict, comment: "", startsOn: null },
          routineVersionId: own.routineVersion,
        };
      },
      fields: {
        ...{ ...onAthlete, id: "new review", verdictId: "verdict" },
        routineVersionId: "routineVersion",
      },
    },
  ],
  "reviews.undo": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, reviewId: own.review }),
      fields: { ...onAthlete, reviewId: "review" },
    },
  ],
  "reviews.list": athleteOnly(),
  "holds.list": athleteOnly(),
  "holds.background": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, holdId: own.hold }),
      fields: { ...onAthlete, holdId: "hold" },
    },
  ],
  "holds.report": [
    {
      input: async (world) => ({ athleteId: await fresh(world), id: uuidv7(), report: redFlag }),
      fields: { ...onAthlete, id: "new hold" },
    },
  ],
  "holds.retract": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const holdId = await openHold(world, world.club.coach, athleteId);
        return { athleteId, holdId, note: "Meant 1" };
      },
      fields: { ...onAthlete, holdId: "hold" },
    },
  ],
  "holds.clear": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const holdId = await openHold(world, world.club.coach, athleteId);
        const clearance = { clearedByProfessional: "Dr. Ito", clearedOn: testToday, note: "" };
        return { athleteId, holdId, version: 1, ...clearance };
      },
      fields: { ...onAthlete, holdId: "hold" },
    },
  ],
  "athletes.createInjury": [
    {
      input: ({ club }) => ({ ...sprain, athleteId: club.runner.id, id: uuidv7(), note: "Again" }),
      fields: { ...onAthlete, id: "new injury" },
    },
  ],
  "athletes.updateInjury": [
    {
      input: ({ club }, { own }) => ({ ...sprain, athleteId: club.runner.id, id: own.injury }),
      fields: { ...onAthlete, id: "injury" },
    },
  ],
  "athletes.deleteInjury": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, id: own.injury }),
      fields: { ...onAthlete, id: "injury" },
    },
  ],
  "plans.get": athleteOnly(),
  "plans.last": athleteOnly(),
  "plans.weeks": athleteOnly(),
  "plans.changeWeek": athleteOnly({ weekStart: mondayOf(testToday), week: null, mode: "short" }),
  "plans.addTravel": [
    {
      input: ({ club }) => ({
        ...{ athleteId: club.runner.id, id: uuidv7(), ...someDays },
        sessions: "none",
      }),
      fields: { ...onAthlete, id: "new travel" },
    },
  ],
  "plans.removeTravel": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, id: own.travel }),
      fields: { ...onAthlete, id: "travel" },
    },
  ],
  // Nothing returned by itself here, which is a CONFLICT; strangers hear NOT_FOUND.
  "plans.undoReturn": [
    {
      input: ({ club }) => ({ athleteId: club.runner.id }),
      fields: onAthlete,
      ownAnswer: 409,
    },
  ],
  "sessions.today": athleteOnly(),
  "sessions.get": [
    {
      input: ({ club }, { own }) => ({ athleteId: club.runner.id, id: own.session }),
      fields: { ...onAthlete, id: "session" },
    },
  ],
  "sessions.history": athleteOnly({ days: 30 }),
  "sessions.acute": athleteOnly(),
  "sessions.feel": athleteOnly(),
  "sessions.pain": athleteOnly(),
  "sessions.log": [
    {
      input: async (world) => {
        const [athleteId = ""] = await plannedRunners(world, 1);
        return logOf(athleteId, await plannedSession(world, world.club, athleteId));
      },
      fields: { ...onAthlete, id: "new log", plannedSessionId: "session" },
    },
  ],
  "sessions.amend": [
    {
      input: async (world) => {
        const athleteId = await fresh(world);
        const log = logOf(athleteId, null);
        await world.as(world.club.coach).sessions.log(log);
        return amendmentOf(log);
      },
      fields: { ...onAthlete, id: "new amendment", sessionLogId: "log" },
    },
  ],
  "sessions.move": [
    {
      input: async (world) => {
        const [athleteId = ""] = await plannedRunners(world, 1);
        const { days } = await world.as(world.club.coach).plans.get({ athleteId });
        const moves = days.flatMap(({ session }) =>
          (session?.moveOptions ?? [])
            .filter(({ blocked }) => blocked === null)
            .map(({ date }) => ({ id: session?.id, version: session?.version, date })),
        );
        return { athleteId, ...moves[0], evenSo: true };
      },
      fields: { ...onAthlete, id: "session" },
    },
  ],
  "sessions.checkMorning": [
    {
      input: async (world) => ({
        ...{ athleteId: await fresh(world), id: uuidv7(), date: testToday, painNrs: 8 },
      }),
      fields: { ...onAthlete, id: "new hold" },
    },
  ],
  "trends.athlete": athleteOnly(),
};
