import { shippedTypeRules } from "@talus/domain/athlete-types/type-rules";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { addDays, localDateIn, mondayOf } from "@talus/domain/calendar";
import { noChoices } from "@talus/domain/roster/import/import";
import { noSymptoms } from "@talus/domain/safety/red-flags";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignmentOf, plannedRunners, wallTest } from "../support/planned-athletes";
import { type Act, raceCount, raceEach } from "../support/race";
import { calmReport, logOf } from "../support/session-log";
import { createWorld, testNow, type World } from "../support/world";

/** Three days after the plans were placed, so that they want to grow. */
const raceNow = new Date(testNow.getTime() + 3 * 86_400_000);
const raceToday = localDateIn("UTC", raceNow);

let world: World;
beforeAll(async () => {
  world = await createWorld();
  world.clock.now = raceNow;
});
afterAll(() => world.close());

const coach = () => world.as(world.club.coach);

/** What happens at the same moment as a red flag: arranged for an athlete with a plan, then done. */
const beside: Record<string, (athleteId: string) => Promise<Act>> = {
  "holds.clear": async (athleteId) => {
    const holdId = uuidv7();
    const report = { ...calmReport, pop: true };
    await coach().holds.report({ athleteId, id: holdId, report });
    const clearance = { clearedByProfessional: "Dr. Ito", clearedOn: raceToday, note: "" };
    return () => coach().holds.clear({ athleteId, holdId, version: 1, ...clearance });
  },
  "plans.get, which grows the plan": async (athleteId) => () => coach().plans.get({ athleteId }),
  "sessions.today, which grows the plan": async (athleteId) => () =>
    coach().sessions.today({ athleteId }),
  "plans.assign": async (athleteId) => {
    const input = await assignmentOf(world, [athleteId], "runner-short");
    return () => coach().plans.assign({ ...input, startsOn: raceToday });
  },
  "plans.undo": async (athleteId) => {
    const short = await assignmentOf(world, [athleteId], "runner-short");
    const input = { ...short, startsOn: raceToday };
    await coach().plans.assign(input);
    return () => coach().plans.undo({ batchId: input.id });
  },
  "plans.changeWeek": async (athleteId) => () =>
    coach().plans.changeWeek({
      athleteId,
      weekStart: mondayOf(raceToday),
      week: null,
      mode: "short",
    }),
  "plans.addTravel": async (athleteId) => () =>
    coach().plans.addTravel({
      athleteId,
      id: uuidv7(),
      from: raceToday,
      to: addDays(raceToday, 3),
      sessions: "short",
    }),
  "plans.removeTravel": async (athleteId) => {
    const id = uuidv7();
    const days = { from: raceToday, to: addDays(raceToday, 3), sessions: "none" as const };
    await coach().plans.addTravel({ athleteId, id, ...days });
    return () => coach().plans.removeTravel({ athleteId, id });
  },
  "sessions.move": async (athleteId) => {
    const { session, next } = await coach().sessions.today({ athleteId });
    const plan = await coach().plans.get({ athleteId });
    const moved = plan.days
      .flatMap((day) => day.session ?? [])
      .find((one) => one.date >= raceToday);
    const to = moved?.moveOptions.find(({ blocked }) => blocked === null)?.date;
    if (!moved || !to) throw new Error(`Nothing can be moved: ${session?.id} ${next?.date}`);
    const { id, version } = moved;
    return () => coach().sessions.move({ athleteId, id, version, date: to, evenSo: true });
  },
  "sessions.log": async (athleteId) => () =>
    coach().sessions.log(logOf(athleteId, null, { date: raceToday })),
  "assessments.create": async (athleteId) => () => coach().assessments.create(wallTest(athleteId)),
  "reviews.create": async (athleteId) => {
    const answer = await coach().assessments.create(wallTest(athleteId));
    if (answer.kind !== "stored") throw new Error(answer.kind);
    const review = { id: uuidv7(), athleteId, verdictId: answer.verdictId, comment: "" };
    return () => coach().reviews.create({ kind: "accepted", startsOn: raceToday, ...review });
  },
  "reviews.undo": async (athleteId) => {
    const answer = await coach().assessments.create(wallTest(athleteId));
    if (answer.kind !== "stored") throw new Error(answer.kind);
    const review = { id: uuidv7(), athleteId, verdictId: answer.verdictId, comment: "" };
    await coach().reviews.create({ kind: "accepted", startsOn: raceToday, ...review });
    return () => coach().reviews.undo({ athleteId, reviewId: review.id });
  },
  "athletes.setStatus": async (athleteId) => {
    const pause = { status: "paused", pauseReason: "Flu", pausedUntil: "" } as const;
    const { version } = await coach().athletes.setStatus({ athleteId, version: 1, change: pause });
    return () => coach().athletes.setStatus({ athleteId, version, change: { status: "active" } });
  },
  "athletes.update": async (athleteId) => {
    const change = {
      givenName: "New",
      email: "",
      sex: "unspecified",
      athleteType: "lifter",
    } as const;
    const teamIds = [world.club.teamA];
    const all = { ...preferences, ...change, athleteId, teamIds, version: 1 };
    return () => coach().athletes.update(all);
  },
  "athletes.updatePreferences": async (athleteId) => () =>
    coach().athletes.updatePreferences({ ...preferences, athleteId, version: 1 }),
  "athletes.createInjury": async (athleteId) => () =>
    coach().athletes.createInjury({ ...sprain, athleteId, id: uuidv7() }),
  "athleteTypes.update": async (athleteId) => {
    const id = uuidv7();
    const type = {
      name: `Type ${id}`,
      base: "runner" as const,
      targetCm: 11,
      rules: shippedTypeRules.runner,
    };
    await coach().athleteTypes.create({ id, type });
    const joined = {
      givenName: "New",
      email: "",
      sex: "unspecified",
      athleteType: "runner",
    } as const;
    const teamIds = [world.club.teamA];
    const all = { ...preferences, ...joined, athleteId, teamIds, athleteTypeId: id, version: 1 };
    await coach().athletes.update(all);
    return () => coach().athleteTypes.update({ id, version: 1, type });
  },
  "roster.commitImport": async (athleteId) => {
    const externalId = `X${athleteId.slice(-8)}`;
    const named = { givenName: "New", familyName: externalId, email: "", externalId } as const;
    const all = { ...preferences, ...named, sex: "unspecified", athleteType: "runner" } as const;
    await coach().athletes.update({ ...all, athleteId, teamIds: [world.club.teamA], version: 1 });
    const text = `external_id,given_name,family_name,athlete_type\n${externalId},New,${externalId},lifter\n`;
    const input = { text, columns: null, choices: noChoices, importId: uuidv7() };
    return () => coach().roster.commitImport(input);
  },
};

const preferences = {
  units: "cm",
  timeZone: "UTC",
  dominantSide: "unknown",
  trainingWeek: defaultTrainingWeek.runner,
} as const;
const sprain = { kind: "ankle_sprain", side: "left", since: "", resolvedOn: "", note: "" } as const;

const report = (athleteId: string) => () =>
  coach().holds.report({ athleteId, id: uuidv7(), report: { ...calmReport, pop: true } });

/** Every other way in which a red flag is told. */
const redFlags: Record<string, (athleteId: string) => Act> = {
  "sessions.log": (athleteId) => () =>
    coach().sessions.log(
      logOf(athleteId, null, { date: raceToday, report: { ...calmReport, pop: true } }),
    ),
  "sessions.checkMorning": (athleteId) => () =>
    coach().sessions.checkMorning({ athleteId, date: raceToday, painNrs: 8 }),
  "assessments.create": (athleteId) => () => {
    const test = wallTest(athleteId);
    const symptoms = { ...noSymptoms, painNrs: 0, pop: true };
    return coach().assessments.create({ ...test, findings: { ...test.findings, symptoms } });
  },
};

/** Athletes with an open hold and, all the same, a session that they are to do. */
function heldWithSessions(athleteIds: readonly string[]) {
  return world.within(world.club, (db) =>
    db.query(
      {
        name: "held_with_sessions",
        text: `SELECT DISTINCT p.athlete_id FROM planned_session p
          JOIN hold h ON h.organisation_id = p.organisation_id AND h.athlete_id = p.athlete_id AND h.cleared_at IS NULL
          WHERE p.organisation_id = $1 AND p.athlete_id = ANY($2::uuid[]) AND p.status = 'planned' AND p.date >= $3`,
      },
      [world.club.organisationId, athleteIds, raceToday],
    ),
  );
}

describe("an open hold never stands beside planned sessions", () => {
  test.each(Object.keys(beside))("holds.report beside %s", async (name) => {
    const athletes = await plannedRunners(world, raceCount);
    const outcomes = await raceEach(async (round) => {
      const athleteId = athletes[round] ?? "";
      const act = await beside[name]?.(athleteId);
      if (!act) throw new Error(`Nothing is arranged for ${name}`);
      return [report(athleteId), act];
    });
    expect(outcomes.map(([reported]) => reported)).toEqual(athletes.map(() => "ok"));
    expect(await heldWithSessions(athletes)).toEqual([]);
  });

  test.each(Object.entries(redFlags))(
    "a red flag in %s beside plans.assign",
    async (_name, flag) => {
      const athletes = await plannedRunners(world, raceCount);
      await raceEach(async (round) => {
        const athleteId = athletes[round] ?? "";
        const input = await assignmentOf(world, [athleteId], "runner-short");
        const assign = () => coach().plans.assign({ ...input, startsOn: raceToday });
        return [flag(athleteId), assign];
      });
      expect(await heldWithSessions(athletes)).toEqual([]);
    },
  );
});

describe("a stress fracture that two people handle at once", () => {
  const fracture = { ...sprain, kind: "stress_fracture" } as const;
  const clearance = { clearedByProfessional: "Dr. Ito", clearedOn: raceToday, note: "" };
  const holdsOf = (athleteId: string) => coach().holds.list({ athleteId });
  const owner = () => world.as(world.club.owner);

  test("is held once for one entry, whoever records and corrects it", async () => {
    const athletes = await plannedRunners(world, raceCount);
    await raceEach((round) => {
      const entry = { ...fracture, athleteId: athletes[round] ?? "", id: uuidv7() };
      return [
        () => coach().athletes.createInjury(entry),
        () => owner().athletes.createInjury(entry),
      ];
    });
    for (const athleteId of athletes) expect(await holdsOf(athleteId)).toHaveLength(1);
    await raceEach(async (round) => {
      const athleteId = athletes[round] ?? "";
      const { injuries } = await coach().athletes.get({ athleteId });
      const entry = { ...fracture, athleteId, id: injuries[0]?.id ?? "" };
      return [
        () => coach().athletes.updateInjury(entry),
        () => owner().athletes.updateInjury(entry),
      ];
    });
    for (const athleteId of athletes) expect(await holdsOf(athleteId)).toHaveLength(1);
    expect(await heldWithSessions(athletes)).toEqual([]);
  });

  test("is cleared once, and resolved once", async () => {
    const athletes = await plannedRunners(world, raceCount);
    const outcomes = await raceEach(async (round) => {
      const athleteId = athletes[round] ?? "";
      await coach().athletes.createInjury({ ...fracture, athleteId, id: uuidv7() });
      const [hold] = await holdsOf(athleteId);
      const input = { athleteId, holdId: hold?.id ?? "", version: 1, ...clearance };
      return [() => coach().holds.clear(input), () => owner().holds.clear(input)];
    });
    expect(outcomes.map((both) => both.toSorted())).toEqual(athletes.map(() => ["CONFLICT", "ok"]));
    for (const athleteId of athletes) {
      const { injuries } = await coach().athletes.get({ athleteId });
      expect(injuries).toMatchObject([{ resolvedOn: raceToday }]);
    }
    const resolutions = await world.within(world.club, (db) =>
      db.prisma.auditEntry.groupBy({
        by: ["athleteId", "action"],
        where: {
          athleteId: { in: athletes },
          action: { in: ["injury.resolved", "hold.opened", "hold.cleared"] },
        },
        _count: true,
      }),
    );
    expect(resolutions).toHaveLength(3 * raceCount);
    expect(resolutions.every(({ _count }) => _count === 1)).toBe(true);
  });

  test("is held again, or not at all, where one clears and one records another", async () => {
    const athletes = await plannedRunners(world, raceCount);
    await raceEach(async (round) => {
      const athleteId = athletes[round] ?? "";
      await coach().athletes.createInjury({ ...fracture, athleteId, id: uuidv7() });
      const [hold] = await holdsOf(athleteId);
      const input = { athleteId, holdId: hold?.id ?? "", version: 1, ...clearance };
      const other = { ...fracture, side: "right" as const, athleteId, id: uuidv7() };
      return [() => coach().holds.clear(input), () => owner().athletes.createInjury(other)];
    });
    for (const athleteId of athletes) {
      const { injuries } = await coach().athletes.get({ athleteId });
      const open = injuries.filter(({ resolvedOn }) => resolvedOn === null);
      const held = (await holdsOf(athleteId)).filter(({ clearedAt }) => clearedAt === null);
      expect(held.map(({ source }) => source.id)).toEqual(open.map(({ id }) => id));
    }
    expect(await heldWithSessions(athletes)).toEqual([]);
  });
});
