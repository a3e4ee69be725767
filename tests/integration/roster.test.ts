import { grantOrganisation } from "@talus/db/grant";
import { createAthleteNow } from "@talus/db/queue/athlete-now";
import { addDays } from "@talus/domain/calendar";
import type { RosterFilters, RosterQuery } from "@talus/domain/roster/roster-filters";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InClub } from "../support/in-transaction";
import { everybody, everyRow, exportedCsv, plainQuery } from "../support/roster";
import { createWorld, type Person, testNow, testToday, type World } from "../support/world";

type Made = {
  familyName: string;
  status?: "paused" | "archived";
  test?: { daysAgo: number; left: number | null; right: number | null; decision?: string };
  held?: boolean;
  askedDaysAgo?: number;
  weeks?: { done: number; planned: number; ago: number }[];
  isLifter?: boolean;
};

/** Each of them differs in what the list is narrowed or ordered by. */
const people: Made[] = [
  {
    familyName: "Árnason",
    test: { daysAgo: 14, left: 4, right: 9, decision: "refer" },
    held: true,
  },
  { familyName: "Brandt", test: { daysAgo: 21, left: 8.9, right: 9.4, decision: "continue" } },
  { familyName: "brøgger", test: { daysAgo: 22, left: 10, right: 8.5, decision: "progress" } },
  { familyName: "Cohen", test: { daysAgo: 60, left: 12, right: 12 }, status: "paused" },
  { familyName: "Dahl", test: { daysAgo: 2, left: null, right: 7 }, isLifter: true },
  { familyName: "Engel" },
  { familyName: "Falk", status: "archived", test: { daysAgo: 3, left: 1, right: 1 } },
  {
    familyName: "Gál",
    test: { daysAgo: 5, left: 6, right: 6.5, decision: "maintain" },
    askedDaysAgo: 1,
    weeks: [
      { ago: 1, done: 2, planned: 3 },
      { ago: 4, done: 2, planned: 3 },
      { ago: 5, done: 9, planned: 9 },
      { ago: 0, done: 9, planned: 9 },
    ],
  },
  {
    familyName: "Haas",
    test: { daysAgo: 5, left: 5, right: 6.5 },
    weeks: [{ ago: 2, done: 0, planned: 4 }],
  },
];

let world: World;
const nameOf = new Map<string, string>();

beforeAll(async () => {
  world = await createWorld();
  await world.within(world.club, async (db) => {
    for (const person of people) nameOf.set(await insert(db, person), person.familyName);
    const grant = grantOrganisation(world.club.owner, "roster:write");
    await createAthleteNow(db, grant, { athleteIds: [...nameOf.keys()], now: testNow });
  });
});
afterAll(() => world.close());

async function insert(db: InClub, made: Made): Promise<string> {
  const { organisationId, teamA, owner } = world.club;
  const id = uuidv7();
  await db.prisma.athlete.create({
    data: {
      ...{ organisationId, id, givenName: "Given", familyName: made.familyName, timeZone: "UTC" },
      athleteType: made.isLifter ? "lifter" : "runner",
      status: made.status ?? "active",
      trainingWeek: Array(7).fill("easy"),
      teams: { create: { teamId: teamA } },
    },
  });
  if (made.test) await insertTest(db, id, made.test, made.askedDaysAgo);
  if (made.held)
    await db.prisma.hold.create({
      data: {
        ...{ organisationId, id: uuidv7(), athleteId: id, sourceKind: "report", sourceId: id },
        ...{ openedAt: testNow, openedBy: owner.userId },
      },
    });
  const monday = addDays(testToday, -4);
  await db.prisma.athleteWeek.createMany({
    data: (made.weeks ?? []).map(({ ago, done, planned }) => ({
      ...{ organisationId, athleteId: id, planned, doneFull: done },
      weekStart: new Date(addDays(monday, -7 * ago)),
    })),
  });
  return id;
}

async function insertTest(
  db: InClub,
  athleteId: string,
  test: NonNullable<Made["test"]>,
  askedDaysAgo: number | undefined,
): Promise<void> {
  const { organisationId, owner } = world.club;
  const [assessmentId, verdictId] = [uuidv7(), uuidv7()];
  const at = (daysAgo: number) => new Date(`${addDays(testToday, -daysAgo)}T09:00:00Z`);
  const ofAthlete = { organisationId, athleteId };
  await db.prisma.assessment.create({
    data: {
      ...{ ...ofAthlete, id: assessmentId, protocol: "standing_kneetowall", unit: "cm" },
      ...{ takenOn: at(test.daysAgo), recordedAt: at(test.daysAgo), recordedBy: owner.userId },
      ...{ testerUserId: owner.userId, selfMeasured: false, findings: {}, contentHash: "x" },
      ...{ leftCm: test.left, rightCm: test.right },
    },
  });
  if (!test.decision) return;
  await db.prisma.verdict.create({
    data: {
      ...{ ...ofAthlete, id: verdictId, assessmentId, ruleSetVersion: "x", safety: "clear" },
      ...{ decision: test.decision, inputs: {}, outcome: {}, createdAt: at(test.daysAgo) },
    },
  });
  if (askedDaysAgo === undefined) return;
  await db.prisma.review.create({
    data: {
      ...{ ...ofAthlete, id: uuidv7(), verdictId, assessmentId, kind: "remeasure" },
      ...{ reviewedAt: at(askedDaysAgo), reviewedBy: owner.userId },
    },
  });
}

/** The family names in their order, of those whom this test made. */
async function names(change: Partial<RosterQuery>, who: Person = world.club.owner) {
  const { rows } = await everyRow(world.as(who), change);
  return rows.flatMap(({ id }) => nameOf.get(id) ?? []);
}

const left = (filters: RosterFilters) => names({ filters });

describe("the order of the list", () => {
  it("is by family name without regard to accents and case, and backwards", async () => {
    const byName = ["Árnason", "Brandt", "brøgger", "Cohen", "Dahl", "Engel", "Gál", "Haas"];
    expect(await names({})).toEqual(byName);
    expect(await names({ descending: true })).toEqual(byName.toReversed());
  });

  it("keeps unknown figures last either way", async () => {
    expect(await names({ sort: "left" })).toEqual(
      "Árnason Haas Gál Brandt brøgger Cohen Dahl Engel".split(" "),
    );
    expect(await names({ sort: "left", descending: true })).toEqual(
      "Cohen brøgger Brandt Gál Haas Árnason Dahl Engel".split(" "),
    );
    expect((await names({ sort: "asymmetry", descending: true })).slice(0, 3)).toEqual(
      "Árnason brøgger Haas".split(" "),
    );
    expect((await names({ sort: "adherence" })).slice(0, 2)).toEqual(["Haas", "Gál"]);
    expect((await names({ sort: "right" })).at(-1)).toBe("Engel");
  });

  it("by due puts those first who were never tested, then whose window ends first", async () => {
    expect((await names({ sort: "due" })).slice(0, 4)).toEqual(
      "Engel Cohen brøgger Brandt".split(" "),
    );
  });

  it("puts whom a typed name meets best first, unless another order is asked for", async () => {
    expect(await names({ typed: "gal" })).toEqual(["Gál"]);
    expect(await names({ typed: "br" })).toEqual(["Brandt", "brøgger"]);
    expect(await names({ typed: "br", descending: true })).toEqual(["brøgger", "Brandt"]);
    expect(await names({ typed: "qwertz" })).toEqual([]);
  });
});

describe("filters", () => {
  it("leave archived athletes out unless they name them", async () => {
    expect(await left({ status: ["archived"] })).toEqual(["Falk"]);
    expect(await left({ status: ["paused", "archived"] })).toEqual(["Cohen", "Falk"]);
  });

  it("tell how the next test stands to the day", async () => {
    expect(await left({ test: ["due"] })).toEqual(["Brandt", "Gál"]);
    expect(await left({ test: ["overdue"] })).toEqual(["brøgger"]);
    expect(await left({ test: ["first"] })).toEqual(["Engel"]);
    expect(await left({ test: ["not_yet"] })).toEqual(["Dahl", "Haas"]);
  });

  it("compare holds, logins, types, verdicts and figures, and hold together", async () => {
    expect(await left({ hold: true })).toEqual(["Árnason"]);
    expect(await left({ type: ["lifter"] })).toEqual(["Dahl"]);
    expect(await left({ login: true })).toEqual([]);
    expect(await left({ verdict: ["progress", "refer"] })).toEqual(["Árnason", "brøgger"]);
    expect(await left({ worse: { op: "below", value: 8.5 } })).toEqual(
      "Árnason Dahl Gál Haas".split(" "),
    );
    expect(await left({ asymmetry: { op: "from", value: 1.5 }, hold: false })).toEqual([
      "brøgger",
      "Haas",
    ]);
    expect(await left({ adherence: { op: "below", value: 67 } })).toEqual(["Haas"]);
    expect(await left({ adherence: { op: "from", value: 67 } })).toEqual(["Gál"]);
    expect(await left({ tested: { op: "below", value: 1 } })).toEqual("Dahl Gál Haas".split(" "));
    expect(await left({ tested: { op: "from", value: 8 } })).toEqual(["Cohen"]);
  });

  it("keep another team's athletes out of sight, whatever they name", async () => {
    const { otherCoach, teamA, stranger } = world.club;
    expect(await names({ filters: { team: [teamA] } }, otherCoach)).toEqual([]);
    const { rows, total } = await everyRow(world.as(otherCoach));
    expect([rows.map(({ id }) => id), total]).toEqual([[stranger.id], 1]);
  });
});

it("counts each view, and whom an act on the whole list passes by", async () => {
  const owner = world.as(world.club.owner);
  expect(await owner.roster.counts()).toEqual({
    ...{ everyone: 11, due: 7, held: 1, paused: 1, no_login: 9, archived: 1 },
  });
  const { leftOut, total } = await owner.roster.outline({ ...plainQuery, ...everybody });
  expect(total).toBe(12);
  expect(leftOut).toEqual({ held: 1, archived: 1, paused: 1, login: 2, archivedWithout: 1 });
});

it("takes adherence from four whole weeks, neither this one nor older ones", async () => {
  const { rows } = await everyRow(world.as(world.club.owner), { typed: "gal" });
  expect(rows[0]).toMatchObject({ adherence: { done: 4, planned: 6 }, decision: "maintain" });
});

it("gives every row once, a hundred at a time, and any page without those before it", async () => {
  const { club } = world;
  const { organisationId, teamB } = club;
  await world.within(club, (db) =>
    db.query(
      {
        name: "test_many",
        text: `WITH made AS (INSERT INTO athlete
            (organisation_id, id, given_name, family_name, athlete_type, time_zone, training_week)
          SELECT $1, gen_random_uuid(), 'Many', 'Same' || n % 3, 'runner', 'UTC',
            array_fill('easy'::text, ARRAY[7]) FROM generate_series(1, 250) n
          RETURNING organisation_id, id)
        INSERT INTO team_athlete (organisation_id, team_id, athlete_id)
          SELECT organisation_id, $2::uuid, id FROM made`,
      },
      [organisationId, teamB],
    ),
  );
  const api = world.as(club.otherCoach);
  for (const change of [{}, { descending: true }, { sort: "left" as const }, { typed: "many" }]) {
    const { rows, pages, total } = await everyRow(api, change);
    expect(pages.map(({ length }) => length)).toEqual([100, 100, total - 200]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    const inOrder = rows.map(({ familyName }) => familyName).filter((one) => /^Same/.test(one));
    const sorted = inOrder.toSorted();
    expect(inOrder).toEqual("descending" in change ? sorted.toReversed() : sorted);
  }
});

it("means by a match whoever it finds at that moment but a few", async () => {
  const { owner, runner } = world.club;
  const api = world.as(owner);
  const match = { filters: { type: ["lifter"] }, typed: "" };
  const all = await exportedCsv(api, { match, except: [] });
  const [dahl] = [...nameOf].find(([, name]) => name === "Dahl") ?? [];
  const fewer = await exportedCsv(api, { match, except: [dahl ?? ""] });
  expect([all.includes("Dahl"), fewer.includes("Dahl")]).toEqual([true, false]);
  expect(await exportedCsv(api, { athleteIds: [runner.id] })).toContain("Ines");
});

describe("kept lists", () => {
  const kept = (name: string, isShared: boolean) => ({
    ...{ id: uuidv7(), kind: "roster" as const, name, isShared, filters: { hold: true } },
    ...{ sort: "due" as const, descending: false, columns: ["team" as const, "due" as const] },
  });

  it("are one's own, or shared with the staff, each with its count in the reader's scope", async () => {
    const { coach, otherCoach, assistant } = world.club;
    const [own, shared] = [kept("Own", false), kept("Shared", true)];
    for (const view of [own, shared]) await world.as(coach).views.create(view);
    const seenBy = async (who: Person) =>
      (await world.as(who).roster.views()).map(({ name, count, isMine }) => [name, count, isMine]);
    expect(await seenBy(coach)).toEqual([
      ["Own", 1, true],
      ["Shared", 1, true],
    ]);
    expect(await seenBy(otherCoach)).toEqual([["Shared", 0, false]]);
    await expect(world.as(assistant).views.delete({ viewId: shared.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await world.as(coach).views.delete({ viewId: shared.id });
    expect(await seenBy(otherCoach)).toEqual([]);
  });
});
