import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { insertRows } from "@talus/db/rows";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { quantile } from "@talus/domain/statistics/summary";
import { quadrants } from "@talus/domain/trends/team/team-changes";
import { weeksOf } from "@talus/domain/trends/team/team-weeks";
import { roundTo } from "@talus/domain/units";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hurdlers } from "../support/own-type";
import {
  type Club,
  createAthlete,
  createTeam,
  createWorld,
  testNow,
  type World,
} from "../support/world";

type Given = {
  athleteId: string;
  takenOn: LocalDate;
  leftCm: number | null;
  rightCm: number | null;
};

const firstDay: LocalDate = "2026-08-20";
let world: World;
let squad: string;
let given: Given[];

beforeAll(async () => {
  world = await createWorld();
  ({ squad, given } = await createSquad(world.club));
  await createSquad(world.otherClub);
});
afterAll(() => world.close());

/** Nine runners and four lifters, tested every 16 days with made-up but fixed values. */
async function createSquad(club: Club) {
  return world.within(club, async (db) => {
    const team = await createTeam(db, "Squad", [club.coach]);
    const tests: Given[] = [];
    for (let i = 0; i < 13; i++) {
      const type = i < 9 ? "runner" : "lifter";
      const athleteId = await createAthlete(db, { type, teamId: team, person: null });
      for (let visit = 0; visit < 6; visit++) {
        tests.push({
          athleteId,
          takenOn: addDays(firstDay, i + 16 * visit),
          leftCm: roundTo(6 + i * 0.53 + visit * (i % 4) * 0.3, 2),
          rightCm:
            visit === 1 && i === 2 ? null : roundTo(8 + ((i * 7) % 5) * 0.81 + visit * 0.2, 2),
        });
      }
      await createWeek(db, athleteId, i);
    }
    for (const one of tests) await createAssessment(db, club, one);
    return { squad: team, given: tests };
  });
}

/** An own type of so many of the squad's runners. */
async function ownTypeOf(count: number): Promise<string> {
  const id = uuidv7();
  await world.as(world.club.coach).athleteTypes.create({ id, type: hurdlers });
  const runners = [...new Set(given.map(({ athleteId }) => athleteId))].slice(0, count);
  await world.within(world.club, (db) =>
    db.prisma.athlete.updateMany({
      where: { id: { in: runners } },
      data: { athleteTypeId: id },
    }),
  );
  return id;
}

async function createAssessment(
  db: Sql,
  club: Club,
  { athleteId, takenOn, leftCm, rightCm }: Given,
) {
  const id = uuidv7();
  const { organisationId } = db;
  await insertRows(db, "Assessment", [
    {
      organisationId,
      id,
      athleteId,
      protocol: "standing_knee_to_wall",
      takenOn: takenOn,
      testerUserId: club.coach.userId,
      selfMeasured: false,
      unit: "cm",
      leftCm,
      rightCm,
      findings: {},
      contentHash: id,
      recordedAt: testNow,
      recordedBy: club.coach.userId,
    },
  ]);
  const attempts = [
    { side: "left", value: leftCm, valid: true, invalidReason: null },
    { side: "left", value: 14, valid: false, invalidReason: "heel_lifted" },
    { side: "right", value: rightCm, valid: true, invalidReason: null },
  ];
  await insertRows(
    db,
    "Measure",
    attempts.flatMap(({ value, ...attempt }, i) =>
      value === null
        ? []
        : [
            {
              organisationId,
              assessmentId: id,
              testCode: "distance",
              attempt: i + 1,
              rawValue: value,
              rawUnit: "cm",
              value,
              unit: "cm",
              ...attempt,
            },
          ],
    ),
  );
  return id;
}

/** One planned session in the last full week for all, done by every second athlete. */
async function createWeek(db: Sql, athleteId: string, index: number) {
  await insertRows(db, "AthleteWeek", [
    {
      organisationId: db.organisationId,
      athleteId,
      weekStart: "2026-11-09",
      planned: 4,
      doneFull: index % 2 === 0 ? 3 : 0,
      doneShort: index % 2 === 0 ? 2 : 0,
    },
  ]);
}

/** The figure of one week anew from the raw tests: newest per athlete within three weeks. */
function recompute(week: LocalDate, side: "leftCm" | "rightCm") {
  const end = addDays(week, 7);
  const newest = new Map<string, number>();
  for (const one of [...given].sort((a, b) => a.takenOn.localeCompare(b.takenOn))) {
    const cm = one[side];
    if (cm !== null && one.takenOn < end && one.takenOn >= addDays(end, -21))
      newest.set(one.athleteId, cm);
  }
  const x = [...newest.values()];
  if (x.length < 5) return { n: null, q1: null, median: null, q3: null, atTargetPct: null };
  const at = (p: number) => roundTo(quantile({ x, p }) ?? 0, 2);
  const atTarget = x.filter((cm) => cm >= 10.16).length;
  return {
    n: x.length,
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    atTargetPct: Math.round((100 * atTarget) / x.length),
  };
}

describe("a team's trend", () => {
  test("equals a recompute from the raw tests, week by week and side by side", async () => {
    const trend = await world.as(world.club.coach).trends.team({ teamId: squad });
    expect(trend.weeks.map((week) => week.weekStart)).toEqual(weeksOf("2026-08-03", "2026-11-20"));
    for (const week of trend.weeks) {
      expect(week.left).toEqual(recompute(week.weekStart, "leftCm"));
      expect(week.right).toEqual(recompute(week.weekStart, "rightCm"));
    }
    expect(trend.weeks.at(-1)?.left.n).toBe(13);
  });

  test("compares the same athletes first to last, on the side that was lower at first", async () => {
    const trend = await world.as(world.club.owner).trends.team({ teamId: squad });
    const changes = [...new Set(given.map((one) => one.athleteId))].map((id) => {
      const own = given.filter((one) => one.athleteId === id);
      const [first, last] = [own[0], own.at(-1)];
      const side = (first?.leftCm ?? 0) <= (first?.rightCm ?? 0) ? "leftCm" : "rightCm";
      return roundTo((last?.[side] ?? 0) - (first?.[side] ?? 0), 2);
    });
    expect(trend.figures.medianChange).toBeCloseTo(quantile({ x: changes, p: 0.5 }) ?? 0, 2);
    expect(trend.figures.gains).toMatchObject({
      n: 13,
      k: changes.filter((cm) => cm >= 1.9).length,
    });
    expect(trend.figures.losses).toMatchObject({ n: 13, k: 0, pct: 0 });
    expect(trend.figures.measured).toBe(13);
  });

  test("counts adherence of full weeks, clipped per athlete", async () => {
    const trend = await world.as(world.club.coach).trends.team({ teamId: squad });
    expect(trend.figures).toMatchObject({ adherencePct: 54, adherenceN: 13 });
    expect(trend.weeks.find((week) => week.weekStart === "2026-11-09")).toMatchObject({
      adherencePct: 54,
      adherenceN: 13,
    });
    expect(trend.weeks.at(-1)?.adherencePct).toBeNull();
  });

  test("tells what the change is worth, athlete by athlete, on the side that was lower at first", async () => {
    const changes = await world.as(world.club.coach).trends.changes({ teamId: squad });
    expect(changes.athletes).toHaveLength(13);
    const own = given.filter((one) => one.athleteId === changes.athletes[0]?.athleteId);
    const side = (own[0]?.leftCm ?? 0) <= (own[0]?.rightCm ?? 0) ? "left" : "right";
    const cm = own.map((one) => one[`${side}Cm`]).filter((value) => value !== null);
    expect(changes.athletes[0]).toMatchObject({ side, first: cm[0], last: cm.at(-1) });
    expect(changes.athletes.every(({ slope }) => slope !== null)).toBe(true);
    expect(changes.cohort?.n).toBe(13);
    const sorted = Object.values(changes.quadrants ?? {}).reduce((sum, n) => sum + n, 0);
    expect(sorted + changes.withoutPlan).toBe(13);
    const trend = await world.as(world.club.coach).trends.team({ teamId: squad });
    expect(changes.gains).toEqual(trend.figures.gains);
    expect(changes.cohort?.median).toBeCloseTo(trend.figures.medianChange ?? Number.NaN, 2);
  });

  test("of those limited at first counts them alone, beside what chance gives such a group", async () => {
    const api = world.as(world.club.coach);
    const lowest = new Map<string, number>();
    for (const { athleteId, leftCm, rightCm } of given)
      if (!lowest.has(athleteId))
        lowest.set(athleteId, Math.min(leftCm ?? Number.NaN, rightCm ?? Number.NaN));
    const limited = [...lowest.values()].filter((cm) => cm < 10.16).length;
    const trend = await api.trends.team({ teamId: squad, start: "limited" });
    const changes = await api.trends.changes({ teamId: squad, start: "limited" });
    expect(limited).toBeLessThan(13);
    expect(trend.figures).toMatchObject({ athletes: limited, measured: limited });
    expect(changes.cohort?.n).toBe(limited);
    expect(changes.regression).toMatchObject({ n: limited, team: 13 });
    const everybody = await api.trends.changes({ teamId: squad });
    expect(everybody.regression).toEqual(changes.regression);
  });

  test("filters by type, and hides a group of four", async () => {
    const api = world.as(world.club.coach);
    const lifters = await api.trends.team({ teamId: squad, athleteType: "lifter" });
    expect(lifters.weeks.every((week) => week.left.n === null && week.right.median === null)).toBe(
      true,
    );
    expect(lifters.figures).toMatchObject({
      athletes: 4,
      gains: null,
      asymmetric: null,
      adherencePct: null,
    });
    expect(lifters.sentences.left).toMatch(/^Not enough data/);
    const runners = await api.trends.team({ teamId: squad, athleteType: "runner", weeks: 8 });
    expect(runners.weeks).toHaveLength(8);
    expect(runners.weeks.at(-1)?.left.n).toBe(9);
  });

  test("filters by an own type, of a team and of everybody, and by its base with it", async () => {
    const typeId = await ownTypeOf(6);
    const [coach, owner] = [world.as(world.club.coach).trends, world.as(world.club.owner).trends];
    const team = await coach.team({ teamId: squad, athleteType: typeId });
    expect(team.figures.athletes).toBe(6);
    expect(team.weeks.at(-1)?.left.n).toBe(6);
    const everybody = await owner.organisation({ athleteType: typeId });
    expect(everybody.figures).toEqual(team.figures);
    const changes = await coach.changes({ teamId: squad, athleteType: typeId });
    expect(changes.cohort?.n).toBe(6);
    const runners = await coach.team({ teamId: squad, athleteType: "runner" });
    expect(runners.figures.athletes).toBe(9);
    const unknown = await coach.team({ teamId: squad, athleteType: uuidv7() });
    expect(unknown.figures.athletes).toBe(0);
  });

  test("of an empty team says that there is not enough data", async () => {
    const trend = await world.as(world.club.coach).trends.team({ teamId: world.club.teamA });
    expect(trend).toMatchObject({
      protocol: "standing_knee_to_wall",
      protocols: [],
      name: "Northgate A",
    });
    expect(trend.sentences.adherence).toMatch(/^Not enough data/);
  });

  test("does not show to another club, though it has a squad of its own", async () => {
    await expect(
      world.as(world.otherClub.owner).trends.team({ teamId: squad }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const rows = await world.within(world.otherClub, (db) =>
      db.query({ name: "leak", text: "SELECT 1 FROM assessment WHERE organisation_id = $1" }, [
        world.club.organisationId,
      ]),
    );
    expect(rows).toEqual([]);
  });
});

describe("groups side by side", () => {
  test("are of one test over the same weeks, in sight of who asks", async () => {
    const api = world.as(world.club.coach);
    const compared = await api.trends.compare({ weeks: 8, teamIds: [squad, world.club.teamA] });
    expect(compared.groups.map(({ name }) => name).sort()).toEqual(["Northgate A", "Squad"]);
    const trend = await api.trends.team({ teamId: squad, weeks: 8 });
    expect(compared.groups.find(({ key }) => key === squad)?.trend).toEqual(trend);
    const stranger = world.as(world.club.otherCoach).trends.compare({ teamIds: [squad] });
    await expect(stranger).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.trends.compare({ by: "type" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("by season end with the same week of the year before", async () => {
    const api = world.as(world.club.coach);
    const { groups } = await api.trends.compare({ by: "season", teamId: squad });
    expect(groups.map(({ trend }) => trend.weeks.at(-1)?.weekStart)).toEqual([
      "2026-11-16",
      "2025-11-17",
    ]);
    expect(groups[1]?.trend.figures.measured).toBe(0);
  });

  test("by type leave nobody out and count nobody twice, own types beside those they are built on", async () => {
    const compared = await world.as(world.club.owner).trends.compare({ by: "type" });
    const groups = compared.groups.filter(({ key }) => key === "runner" || key === "lifter");
    const own = compared.groups.filter((group) => !groups.includes(group));
    expect(own.map(({ name, trend }) => [name, trend.figures.athletes])).toEqual([["Hurdlers", 6]]);
    const whole = await world.as(world.club.owner).trends.organisation({});
    const athletes = groups.map(({ trend }) => trend.figures.athletes);
    expect(athletes.reduce((sum, n) => sum + n, 0)).toBe(whole.figures.athletes);
  });
});

test("the same athletes at both ends are those tested within the first and the last three weeks", async () => {
  const api = world.as(world.club.coach);
  const { figures } = await api.trends.team({ teamId: squad, weeks: 8, start: "fixed" });
  const first = "2026-09-28";
  const isAtBothEnds = (own: Given[]) =>
    own.some(({ takenOn }) => takenOn >= first && takenOn < addDays(first, 21)) &&
    own.some(({ takenOn }) => takenOn >= "2026-11-02" && takenOn <= "2026-11-22");
  const ids = [...new Set(given.map(({ athleteId }) => athleteId))];
  const fixed = ids.filter((id) => isAtBothEnds(given.filter((one) => one.athleteId === id)));
  expect(figures).toMatchObject({ athletes: fixed.length, measured: fixed.length });
  expect(fixed.length).toBeGreaterThan(4);
});

test("a quadrant of the map lists whom its count counts", async () => {
  const api = world.as(world.club.coach);
  const { quadrants: counts } = await api.trends.changes({ teamId: squad });
  for (const quadrant of quadrants) {
    const { athletes, athleteIds } = await api.trends.responders({ teamId: squad, quadrant });
    expect(athleteIds).toHaveLength(counts?.[quadrant] ?? -1);
    expect(athletes.every((one) => one.quadrant === quadrant)).toBe(true);
  }
});

test("the week's summary counts what happened in each team, and stands against the week before", async () => {
  const api = world.as(world.club.coach);
  const { weekStart, teams } = await api.trends.week();
  expect(weekStart).toBe("2026-11-09");
  const own = teams.find(({ teamId }) => teamId === squad);
  const { weeks } = await api.trends.team({ teamId: squad });
  const [before, week] = weeks.slice(-3);
  expect(own).toMatchObject({
    athletes: 13,
    testsDone: given.filter(({ takenOn }) => takenOn >= "2026-11-09" && takenOn < "2026-11-16")
      .length,
    adherence: { pct: 54, n: 13, change: null },
    atTarget: {
      left: {
        pct: week?.left.atTargetPct,
        change: (week?.left.atTargetPct ?? 0) - (before?.left.atTargetPct ?? 0),
      },
    },
  });
  expect(teams.map(({ name }) => name)).toEqual(["Northgate A", "Squad"]);
});

describe("an athlete's trend", () => {
  test("holds every test and every try, the invalid ones marked, in the athlete's unit", async () => {
    const athleteId = given[0]?.athleteId ?? "";
    const trend = await world.as(world.club.coach).trends.athlete({ athleteId });
    const own = given.filter((one) => one.athleteId === athleteId);
    expect(trend.series).toHaveLength(1);
    expect(trend.series[0]?.left?.tests.map((point) => point.value)).toEqual(
      own.map((one) => one.leftCm),
    );
    expect(trend.series[0]?.left?.tests[0]?.attempts).toEqual([
      { value: 6, valid: true, invalidReason: null, entered: "6 cm" },
      { value: 14, valid: false, invalidReason: "heel_lifted", entered: "14 cm" },
    ]);
    expect(trend.series[0]?.left).toMatchObject({ expectation: null, approximateDeg: null });
    const inches = await world.as(world.club.coach).trends.athlete({ athleteId, unit: "in" });
    expect(inches.series[0]?.left?.tests[0]).toMatchObject({ value: 2.3622, entered: "6, 14 cm" });
    expect(trend.series[0]?.left?.change).toMatch(/^0\.0 since 20 Aug: within/);
  });

  test("reads in inches, leaves out what was amended, and is empty before the first test", async () => {
    const { club } = world;
    const id = await world.within(club, async (db) => {
      await db.prisma.athlete.update({
        where: { organisationId_id: { organisationId: db.organisationId, id: club.runner.id } },
        data: { units: "in", targetCmLeft: 12.7 },
      });
      return createAssessment(db, club, {
        athleteId: club.runner.id,
        takenOn: "2026-11-01",
        leftCm: 10.16,
        rightCm: null,
      });
    });
    const api = world.as(club.runner.person);
    const trend = await api.trends.athlete({ athleteId: club.runner.id });
    expect(trend.series[0]?.left).toMatchObject({ unit: "in", target: 5, tests: [{ value: 4 }] });
    expect(trend.series[0]?.right).toBeNull();
    await world.within(club, (db) =>
      db.prisma.assessment.update({
        where: { organisationId_id: { organisationId: db.organisationId, id } },
        data: { supersededAt: testNow },
      }),
    );
    expect((await api.trends.athlete({ athleteId: club.runner.id })).series).toEqual([]);
  });
});

test("the week roll-up that the trend reads equals the plan and the logs", async () => {
  await world.within(world.club, async (db) => {
    const athleteId = given[1]?.athleteId ?? "";
    const logging = grantOrganisation(world.club.owner, "session:log");
    const grant = await grantAthletes(db, logging, [athleteId]);
    await refreshAthleteWeeks(db, grant, "2026-11-09", "2026-11-09");
    expect(await db.prisma.athleteWeek.count({ where: { athleteId } })).toBe(0);
  });
});
