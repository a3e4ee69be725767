import { searchWords } from "@talus/domain/athletes/name-search";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { everybody, everyRow } from "../support/roster";
import { createWorld, type Person, type World } from "../support/world";

const names = [
  ["Siobhán", "O’Connell"],
  ["Adam", "Weiß"],
  ["Adama", "Traoré"],
  ["Łukasz", "Müller-Brandt"],
  ["Åse", "Øverland"],
  ["Benjamin", "Kuiper"],
  ["Mateusz", "Zieliński"],
] as const;

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await createWorld();
  const { organisationId, teamA, teamB } = world.club;
  await world.within(world.club, async (db) => {
    for (const [givenName, familyName] of names) {
      const id = uuidv7();
      ids.set(id, givenName);
      const isOther = givenName === "Benjamin";
      await db.prisma.athlete.create({
        data: {
          ...{ organisationId, id, givenName, familyName, athleteType: "runner", timeZone: "UTC" },
          email: `no${ids.size}.post@example.org`,
          externalId: `NG-${ids.size}07`,
          trainingWeek: Array(7).fill("easy"),
          teams: { create: { teamId: isOther ? teamB : teamA } },
        },
      });
    }
  });
});
afterAll(() => world.close());

const all = { limit: 50, withArchived: true, outsideTeamId: null };

/** Given names in their order; the roster must find the same. */
async function found(typed: string, who: Person = world.club.owner): Promise<string[]> {
  const api = world.as(who);
  const answer = await api.roster.search({ ...all, typed });
  const { rows } = await everyRow(api, { ...everybody, typed });
  if (typed.trim() !== "") expect(rows.map(({ id }) => id)).toEqual(answer.map(({ id }) => id));
  return answer.flatMap(({ id }) => ids.get(id) ?? []);
}

it("finds a name without its accents, signs and case, and as it is written", async () => {
  for (const [givenName, familyName] of names) {
    expect(await found(`${givenName} ${familyName}`)).toContain(givenName);
    expect(await found(familyName.toUpperCase())).toContain(givenName);
  }
  expect(await found("oconnell siobhan")).toEqual(["Siobhán"]);
  expect(await found("muller")).toEqual(["Łukasz"]);
  expect(await found("lukasz")).toEqual(["Łukasz"]);
  expect(await found("weiss")).toEqual(["Adam"]);
  expect(await found("overland ase")).toEqual(["Åse"]);
});

it("forgives a letter missing, doubled, swapped or another one", async () => {
  for (const typed of ["Sibhan", "Siobbhan", "Soibhan", "Siobhun", "OConell", "soib"]) {
    expect(`${typed}: ${await found(typed)}`).toBe(`${typed}: Siobhán`);
  }
  expect(await found("Zeilinski Matuesz")).toEqual(["Mateusz"]);
  expect(await found("Adm")).toContain("Adam");
});

it("puts whole names first, then beginnings, then what had a slip", async () => {
  expect(await found("adam")).toEqual(["Adam", "Adama"]);
  expect(await found("adama")).toEqual(["Adama", "Adam"]);
});

it("finds by a part of the mail and of the external ID, and guesses at no number", async () => {
  expect(await found("ng-107")).toEqual(["Siobhán"]);
  expect(await found("ng-170")).toEqual([]);
  expect(await found("post@example")).toHaveLength(names.length);
});

it("lists the first by name where nothing is typed", async () => {
  expect(await found("  ")).toHaveLength(names.length);
  const answer = await world.as(world.club.owner).roster.search({ ...all, typed: "", limit: 3 });
  const families = answer.map(({ familyName }) => familyName.toLowerCase());
  expect(families).toEqual(families.toSorted());
});

it("finds nobody by signs that mean something to a database", async () => {
  for (const typed of ["%", "_", ".*", "\\", "(", "'"]) expect(await found(typed)).toEqual([]);
});

it("names nobody outside the reader's teams, and no more than asked for", async () => {
  expect(await found("benjamin")).toEqual(["Benjamin"]);
  expect(await found("benjamin", world.club.coach)).toEqual([]);
  expect(await found("benjamin", world.club.otherCoach)).toEqual(["Benjamin"]);
  expect(await found("benjamin", world.otherClub.owner)).toEqual([]);
  const few = await world.as(world.club.owner).roster.search({ ...all, typed: "ng", limit: 2 });
  expect(few).toHaveLength(2);
});

it("leaves out whoever is on a team, and the archived, where it is asked to", async () => {
  const { owner, teamA, otherCoach } = world.club;
  const search = { ...all, typed: "a" };
  const outside = await world.as(owner).roster.search({ ...search, outsideTeamId: teamA });
  expect(outside.flatMap(({ id }) => ids.get(id) ?? [])).toEqual(["Benjamin"]);
  await expect(
    world.as(otherCoach).roster.search({ ...search, outsideTeamId: teamA }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const [adam] = await world.as(owner).roster.search({ ...all, typed: "adam" });
  const data = { status: "archived" };
  const id = adam?.id ?? "";
  await world.within(world.club, (db) =>
    db.prisma.athlete.updateMany({ where: { id }, data }).then(() => {}),
  );
  expect((await world.as(owner).roster.search({ ...all, typed: "adam" }))[0]).toMatchObject({
    givenName: "Adam",
    isArchived: true,
  });
  const current = await world
    .as(owner)
    .roster.search({ ...all, typed: "adam", withArchived: false });
  expect(current.map(({ givenName }) => givenName)).toEqual(["Adama"]);
});

it("folds names as it folds what is typed", async () => {
  const texts = ["Łukasz ØRE", "ΝΊΚΟΣ", "İpek", "Đặng Nguyễn", "ﬁona", "Œuvre-Æ", "Жюль", "d’Ὀρ"];
  await world.within(world.club, async (db) => {
    for (const text of texts) {
      const [row] = await db.query<{ folded: string }>(
        { name: "test_fold", text: "SELECT search_fold($1) AS folded" },
        [text],
      );
      expect(row?.folded.trim()).toBe(searchWords(text).join(" "));
    }
  });
});
