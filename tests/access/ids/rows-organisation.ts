import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { v7 as uuidv7 } from "uuid";
import { newRunners } from "../../support/planned-athletes";
import { createPerson, testToday, type World } from "../../support/world";
import { emptyImport, emptyTests, newInvitation, newType, ownType } from "./owned-ids";
import type { IdRows, Sample } from "./row";
import { queueRows } from "./rows-queue";
import {
  byFilters,
  foundBy,
  newTeam,
  rosterChanges,
  rosterDrafts,
  rosterReads,
  rosterViews,
} from "./rows-roster";

const fresh = async (world: World) => (await newRunners(world, 1))[0] ?? "";

/** Somebody new on the staff, on a team where one is named. */
async function newAssistant(world: World, teamId: string | null): Promise<string> {
  const { club } = world;
  return world.within(club, async (db) => {
    const { userId } = await createPerson(db, "assistant");
    const { organisationId } = club;
    if (teamId) await db.prisma.teamCoach.create({ data: { organisationId, teamId, userId } });
    return userId;
  });
}

const onTeam = { teamId: "team" } as const;
const teamOnly = (rest: Record<string, unknown> = {}) => [
  { input: ({ club }: World) => ({ teamId: club.teamA, ...rest }), fields: onTeam },
];

/** A trend of an own type: a type of nobody's narrows it to nobody. */
const ofType = (rest: Record<string, unknown> = {}): Sample[] => [
  {
    input: ({ club }) => ({ teamId: club.teamA, athleteType: uuidv7(), ...rest }),
    fields: { ...onTeam, athleteType: "nothing" },
  },
];
const ofTypeInAll = (rest: Record<string, unknown> = {}): Sample[] => [
  {
    as: "owner",
    input: () => ({ athleteType: uuidv7(), ...rest }),
    fields: { athleteType: "nothing" },
  },
];

const ownRoutine = () => ({ ...readyRoutine("runner", "soleus"), name: `Own ${uuidv7()}` });

/** A routine of the club, just made. */
async function newRoutine(world: World): Promise<{ id: string; versionId: string }> {
  const ids = { id: uuidv7(), versionId: uuidv7() };
  await world.as(world.club.coach).routines.create({ ...ids, routine: ownRoutine() });
  return ids;
}

/** An import of the club, as its owner asks about it. */
const ownImport: Sample = {
  as: "owner",
  input: (_world, { own }) => ({ importId: own.import }),
  fields: { importId: "import" },
};

const plan = { startsOn: testToday, phase: "build", sideBias: null };

/** Everybody that an assignment may be meant for. */
const targets: { target: (world: World) => Promise<object>; field: Sample["fields"] }[] = [
  {
    target: async (world: World) => ({ kind: "athletes", athleteIds: [await fresh(world)] }),
    field: { "target.athleteIds[]": "athlete" },
  },
  {
    target: async ({ club }: World) => ({ kind: "team", teamId: club.teamA }),
    field: { "target.teamId": "team" },
  },
];

/** Procedures on teams, on the organisation and on many athletes. */
export const rows: IdRows = {
  "invitations.createForAthletes": [
    {
      input: async (world) => ({ athleteIds: [await fresh(world)] }),
      fields: { "athleteIds[]": "athlete" },
    },
    ...byFilters({
      at: "match.filters",
      input: foundBy,
      nothing: ["except[]"],
      strangersHear: [],
    }),
  ],
  "invitations.createForStaff": [
    {
      as: "owner",
      input: ({ club }) => ({
        ...{ name: "Ada", email: "ada@example.org", role: "coach", teamIds: [club.teamA] },
      }),
      fields: { "teamIds[]": "team" },
    },
  ],
  "invitations.revoke": [
    {
      as: "owner",
      input: async (world) => ({ id: await newInvitation(world, world.club) }),
      fields: { id: "invitation" },
    },
  ],
  "members.updateRole": [
    {
      as: "owner",
      input: async (world) => ({
        ...{ userId: await newAssistant(world, null), role: "coach", version: 1 },
      }),
      fields: { userId: "user" },
    },
  ],
  "members.setActive": [
    {
      as: "owner",
      input: async (world) => ({
        ...{ userId: await newAssistant(world, null), active: false, version: 1 },
      }),
      fields: { userId: "user" },
    },
  ],
  "members.setAbsence": [
    {
      as: "owner",
      input: ({ club }) => ({
        ...{ userId: club.coach.userId, deputyId: club.otherCoach.userId, until: "2026-12-01" },
      }),
      fields: { userId: "user", deputyId: "user" },
    },
  ],
  "members.endAbsence": [
    {
      as: "owner",
      input: async ({ as, club }) => {
        const { userId } = club.coach;
        const deputyId = club.otherCoach.userId;
        await as(club.owner).members.setAbsence({ userId, deputyId, until: "2026-12-01" });
        return { userId };
      },
      fields: { userId: "user" },
    },
  ],
  "members.createResetLink": [
    {
      as: "owner",
      input: async (world) => ({ userId: await newAssistant(world, null) }),
      fields: { userId: "user" },
    },
  ],
  "accounts.switchOrganisation": [
    {
      input: ({ club }) => ({ organisationId: club.organisationId }),
      fields: { organisationId: "organisation" },
    },
  ],
  ...queueRows,
  ...rosterReads,
  ...rosterViews,
  ...rosterChanges,
  ...rosterDrafts,
  "roster.importedAthletes": [{ ...ownImport, strangersHear: [] }],
  "roster.importResult": [ownImport],
  "roster.previewUndo": [ownImport],
  "roster.undoImport": [ownImport],
  "roster.commitImport": [
    {
      as: "owner",
      input: () => ({ ...emptyImport(uuidv7()), importId: uuidv7() }),
      fields: { importId: "new import" },
    },
  ],
  "routines.get": [
    { input: (_world, { own }) => ({ routineId: own.routine }), fields: { routineId: "routine" } },
  ],
  "routines.version": [
    {
      input: (_world, { own }) => ({ versionId: own.routineVersion }),
      fields: { versionId: "routineVersion" },
    },
  ],
  "routines.create": [
    {
      input: () => ({ id: uuidv7(), versionId: uuidv7(), routine: ownRoutine() }),
      fields: { id: "new routine", versionId: "new routineVersion" },
    },
  ],
  "routines.update": [
    {
      input: async (world) => ({
        ...{ id: (await newRoutine(world)).id, versionId: uuidv7(), version: 1 },
        routine: ownRoutine(),
      }),
      fields: { id: "routine", versionId: "new routineVersion" },
    },
  ],
  "routines.archive": [
    {
      input: async (world) => ({
        ...{ routineId: (await newRoutine(world)).id, version: 1, archived: true },
      }),
      fields: { routineId: "routine" },
    },
  ],
  "plans.preview": [
    ...targets.map(
      ({ target, field }): Sample => ({
        input: async (world, { own }) => ({
          ...{ ...plan, target: await target(world), routineVersionId: own.routineVersion },
        }),
        fields: { ...field, routineVersionId: "routineVersion" },
      }),
    ),
    {
      input: async (world, { own }) => ({
        ...{ ...plan, routineVersionId: own.routineVersion },
        target: { kind: "type", athleteType: "runner", athleteTypeId: await newType(world) },
      }),
      fields: { "target.athleteTypeId": "type" },
    },
    {
      input: (_world, { own }) => ({
        ...{ ...plan, routineVersionId: own.routineVersion },
        target: { kind: "followers", routineId: own.routine },
      }),
      fields: { "target.routineId": "routine", routineVersionId: "routineVersion" },
    },
    {
      input: (_world, { own }) => ({
        ...{ ...plan, routineVersionId: own.routineVersion },
        target: { kind: "diverged", routineId: own.routine, how: "review" },
      }),
      fields: { "target.routineId": "routine", routineVersionId: "routineVersion" },
    },
    ...byFilters({
      at: "target.match.filters",
      input: (filters, own) => ({
        ...{ ...plan, routineVersionId: own.routineVersion },
        target: { kind: "roster", ...foundBy(filters) },
      }),
      nothing: ["target.except[]"],
      strangersHear: { total: 0, assigned: 0, replaces: 0, leftOut: 0, groups: [], sessions: 0 },
    }),
  ],
  "plans.assign": [
    ...targets.map(
      ({ target, field }): Sample => ({
        input: async (world, { own }) => ({
          ...{ ...plan, target: await target(world), routineVersionId: own.routineVersion },
          id: uuidv7(),
        }),
        fields: {
          ...{ ...field, routineVersionId: "routineVersion", id: "new batch" },
        },
      }),
    ),
    {
      // The new type has nobody, which is refused; strangers' types are not found.
      input: async (world, { own }) => ({
        ...{ ...plan, id: uuidv7(), routineVersionId: own.routineVersion },
        target: { kind: "type", athleteType: "runner", athleteTypeId: await newType(world) },
      }),
      fields: { "target.athleteTypeId": "type" },
      ownAnswer: 400,
    },
    {
      // Nobody follows it, which is refused too.
      input: (_world, { own }) => ({
        ...{ ...plan, id: uuidv7(), routineVersionId: own.routineVersion },
        target: { kind: "followers", routineId: own.routine },
      }),
      fields: { "target.routineId": "routine", routineVersionId: "routineVersion" },
      ownAnswer: 400,
    },
    {
      // Nobody's plan differs from it.
      input: (_world, { own }) => ({
        ...{ ...plan, id: uuidv7(), routineVersionId: own.routineVersion },
        target: { kind: "diverged", routineId: own.routine, how: "review" },
      }),
      fields: { "target.routineId": "routine", routineVersionId: "routineVersion" },
      ownAnswer: 400,
    },
    ...byFilters({
      at: "target.match.filters",
      input: (filters, own) => ({
        ...{ ...plan, id: uuidv7(), routineVersionId: own.routineVersion },
        target: { kind: "roster", ...foundBy(filters) },
      }),
      nothing: ["target.except[]"],
      // Everybody of the team follows this routine already.
      ownAnswer: 400,
    }),
  ],
  "plans.divergedCounts": [
    { input: (_world, { own }) => ({ routineId: own.routine }), fields: { routineId: "routine" } },
  ],
  "plans.diverged": [
    {
      input: (_world, { own }) => ({
        ...{ routineId: own.routine, how: "review" },
        cursor: { sortName: "", athleteId: uuidv7() },
      }),
      fields: { routineId: "routine", "cursor.athleteId": "nothing" },
    },
  ],
  "plans.undo": [
    { input: (_world, { own }) => ({ batchId: own.batch }), fields: { batchId: "batch" } },
  ],
  "roster.progress": [
    { input: (_world, { own }) => ({ jobId: own.job }), fields: { jobId: "job" } },
  ],
  "roster.commitTests": [
    {
      as: "owner",
      input: () => ({ ...emptyTests, importId: uuidv7() }),
      fields: { importId: "new import" },
    },
  ],
  "roster.search": [
    {
      input: ({ club }: World) => ({
        ...{ typed: "Ada", limit: 10, withArchived: true, outsideTeamId: club.teamA },
      }),
      fields: { outsideTeamId: "team" },
    },
  ],
  "teams.get": teamOnly(),
  "teams.rename": teamOnly({ name: "Renamed", version: 1 }),
  "teams.setArchived": teamOnly({ archived: true }),
  "teams.setExceptionsOnly": teamOnly({ on: false }),
  "teams.setThresholds": teamOnly({ belowPct: 70, fallPoints: 30 }),
  "teams.create": [
    {
      input: () => ({ id: uuidv7(), name: `Team ${uuidv7()}` }),
      fields: { id: "new team" },
    },
  ],
  "teams.addAthletes": [
    {
      input: async (world) => ({ teamId: world.club.teamA, athleteIds: [world.club.runner.id] }),
      fields: { ...onTeam, "athleteIds[]": "athlete" },
    },
  ],
  "teams.removeAthletes": [
    {
      as: "owner",
      input: async (world) => ({ teamId: world.club.teamA, athleteIds: [await fresh(world)] }),
      fields: { ...onTeam, "athleteIds[]": "athlete" },
    },
  ],
  "teams.listStaffCandidates": teamOnly(),
  "teams.addStaff": [
    {
      input: async (world) => ({
        ...{ teamId: world.club.teamA, userId: await newAssistant(world, null) },
      }),
      fields: { ...onTeam, userId: "user" },
    },
  ],
  "teams.handOver": [
    {
      input: async (world) => {
        const teamId = await newTeam(world);
        const fromUserId = await newAssistant(world, teamId);
        return { teamId, fromUserId, toUserId: world.club.otherCoach.userId };
      },
      fields: { ...onTeam, fromUserId: "user", toUserId: "user" },
    },
  ],
  "teams.removeStaff": [
    {
      input: async (world) => ({
        ...{ teamId: world.club.teamA, userId: await newAssistant(world, world.club.teamA) },
      }),
      fields: { ...onTeam, userId: "user" },
    },
  ],
  "trends.changes": ofType(),
  "trends.compare": [
    {
      input: ({ club }) => ({ by: "team", teamIds: [club.teamA] }),
      fields: { "teamIds[]": "team" },
    },
    {
      input: ({ club }) => ({ by: "type", teamId: club.teamA, athleteType: uuidv7() }),
      fields: { teamId: "team", athleteType: "nothing" },
    },
  ],
  "trends.organisation": ofTypeInAll(),
  "trends.organisationChanges": ofTypeInAll(),
  "trends.organisationResponders": ofTypeInAll({ quadrant: "did_same" }),
  "trends.responders": ofType({ quadrant: "did_same" }),
  "trends.team": ofType(),
  "athleteTypes.create": [
    {
      input: () => {
        const id = uuidv7();
        return { id, type: ownType(id) };
      },
      fields: { id: "new type" },
    },
  ],
  "athleteTypes.preview": [
    {
      input: async (world) => ({ id: await newType(world), type: ownType("Preview") }),
      fields: { id: "type" },
    },
  ],
  "athleteTypes.update": [
    {
      input: async (world) => ({ id: await newType(world), version: 1, type: ownType(uuidv7()) }),
      fields: { id: "type" },
    },
  ],
  "athleteTypes.setArchived": [
    {
      input: async (world) => ({ id: await newType(world), archived: true }),
      fields: { id: "type" },
    },
  ],
};
