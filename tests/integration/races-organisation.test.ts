import { shippedTypeRules } from "@talus/domain/athlete-types/type-rules";
import { defaultTrainingWeek } from "@talus/domain/athletes/athlete";
import { noChoices } from "@talus/domain/roster/import/import";
import { readyRoutine } from "@talus/domain/routines/ready/ready";
import { editOf } from "@talus/domain/rules/rule-set-edit";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assignmentOf, newRunners, plannedRunners } from "../support/planned-athletes";
import { type Outcome, raceCount, raceEach } from "../support/race";
import { everyRow } from "../support/roster";
import { createPerson, createWorld, type Person, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const owner = () => world.as(world.club.owner);
const coach = () => world.as(world.club.coach);

/** One of the two was done, the other refused. */
const oneOnly = (outcomes: Outcome[][], refusals: Outcome[] = ["CONFLICT"]) => {
  for (const pair of outcomes) {
    expect(pair).toContain("ok");
    expect(refusals).toContain(pair.find((outcome) => outcome !== "ok"));
  }
};

/** An organisation with two owners and nobody else. */
async function twoOwners(): Promise<[Person, Person]> {
  const organisationId = uuidv7();
  const club = { ...world.club, organisationId };
  return world.within(club, async (db) => {
    await db.prisma.organisation.create({ data: { organisationId, name: "Two", timeZone: "UTC" } });
    return [await createPerson(db, "owner"), await createPerson(db, "owner")];
  });
}

function ownersLeft({ organisationId }: Person): Promise<number> {
  return world.within({ ...world.club, organisationId }, (db) =>
    db.prisma.membership.count({ where: { organisationId, role: "owner", deactivatedAt: null } }),
  );
}

type Members = ReturnType<World["as"]>["members"];
const demote = (members: Members, { userId }: Person) =>
  members.updateRole({ userId, role: "coach", version: 1 });
const shutOut = (members: Members, { userId }: Person) =>
  members.setActive({ userId, active: false, version: 1 });

test.each([
  ["demote each other", demote, demote],
  ["shut each other out", shutOut, shutOut],
  ["demote and shut out each other", demote, shutOut],
])("two owners who %s leave one", async (_name, one, other) => {
  const clubs: Person[] = [];
  await raceEach(async () => {
    const [first, second] = await twoOwners();
    clubs.push(first);
    return [
      () => one(world.as(first).members, second),
      () => other(world.as(second).members, first),
    ];
  });
  expect(await Promise.all(clubs.map(ownersLeft))).toEqual(clubs.map(() => 1));
});

const tokenOf = (link: { url: string } | undefined) => link?.url.split("/").at(-1) ?? "";

test("two people who take one invitation at once: one joins", async () => {
  const outcomes = await raceEach(async () => {
    const [athleteId = ""] = await newRunners(world, 1);
    const [link] = await coach().invitations.createForAthletes({ athleteIds: [athleteId] });
    const token = tokenOf(link);
    const [one, other] = await Promise.all([twoOwners(), twoOwners()]);
    return [
      () => world.as(one[0]).invitations.acceptAsSignedIn({ token }),
      () => world.as(other[0]).invitations.acceptAsSignedIn({ token }),
    ];
  });
  oneOnly(outcomes, ["NOT_FOUND", "CONFLICT"]);
});

test("one person who takes two invitations at once becomes one member", async () => {
  await raceEach(async () => {
    const invite = async () =>
      tokenOf(
        await owner().invitations.createForStaff({
          ...{ name: "Ada", email: `${uuidv7()}@example.org`, role: "coach", teamIds: [] },
        }),
      );
    const [first, second] = [await invite(), await invite()];
    const [person] = await twoOwners();
    return [
      () => world.as(person).invitations.acceptAsSignedIn({ token: first }),
      () => world.as(person).invitations.acceptAsSignedIn({ token: second }),
    ];
  });
});

test("an athlete who is invited twice at once has one link that works", async () => {
  const athletes = await newRunners(world, raceCount);
  await raceEach((round) => {
    const athleteIds = [athletes[round] ?? ""];
    const invite = () => coach().invitations.createForAthletes({ athleteIds });
    return [invite, invite];
  });
  const { organisationId } = world.club;
  const open = await world.within(world.club, (db) =>
    db.prisma.invitation.count({
      where: { organisationId, athleteId: { in: athletes }, revokedAt: null },
    }),
  );
  expect(open).toBe(raceCount);
});

test("a team's name is given once: made, renamed and put back at the same moment", async () => {
  const make = (name: string) => () => coach().teams.create({ id: uuidv7(), name });
  oneOnly(await raceEach((round) => [make(`Sprint ${round}`), make(`sprint ${round}`)]));
  const outcomes = await raceEach(async (round) => {
    const [gone, renamed] = [uuidv7(), uuidv7()];
    const name = `Relay ${round}`;
    await coach().teams.create({ id: gone, name });
    await coach().teams.setArchived({ teamId: gone, archived: true });
    await coach().teams.create({ id: renamed, name: `Other ${round}` });
    return [
      () => coach().teams.setArchived({ teamId: gone, archived: false }),
      () => coach().teams.rename({ teamId: renamed, name, version: 1 }),
    ];
  });
  oneOnly(outcomes);
});

test("a coach keeps sight of an athlete who is taken off two teams at once", async () => {
  const second = uuidv7();
  await coach().teams.create({ id: second, name: "Second" });
  const athletes = await newRunners(world, raceCount);
  await coach().teams.addAthletes({ teamId: second, athleteIds: athletes });
  const outcomes = await raceEach((round) => {
    const athleteIds = [athletes[round] ?? ""];
    return [
      () => coach().teams.removeAthletes({ teamId: world.club.teamA, athleteIds }),
      () => coach().teams.removeAthletes({ teamId: second, athleteIds }),
    ];
  });
  oneOnly(outcomes);
});

const preferences = {
  units: "cm",
  timeZone: "UTC",
  dominantSide: "unknown",
  trainingWeek: defaultTrainingWeek.runner,
} as const;
const named = (externalId: string) => ({
  ...preferences,
  givenName: "Ada",
  familyName: externalId,
  email: "",
  externalId,
  sex: "unspecified" as const,
  athleteType: "runner" as const,
  teamIds: [world.club.teamA],
});

const importOf = (externalId: string, extra = "") => ({
  text: `external_id,given_name,family_name,athlete_type,groups\n${externalId},Ada,${externalId},runner,${extra}\n`,
  columns: null,
  choices: { ...noChoices, createTeams: true },
  importId: uuidv7(),
});

test("an external ID belongs to one athlete: added, changed and imported at the same moment", async () => {
  const add = (externalId: string) => () =>
    owner().athletes.create({ ...named(externalId), id: uuidv7() });
  oneOnly(await raceEach((round) => [add(`add-${round}`), add(`add-${round}`)]));

  const athletes = await newRunners(world, raceCount);
  const changed = await raceEach((round) => {
    const externalId = `change-${round}`;
    const change = { ...named(externalId), athleteId: athletes[round] ?? "", version: 1 };
    return [() => owner().athletes.update(change), add(externalId)];
  });
  oneOnly(changed);

  await raceEach((round) => {
    const externalId = `import-${round}`;
    return [() => owner().roster.commitImport(importOf(externalId)), add(externalId)];
  });
  const rows = (await everyRow(owner())).rows.filter(({ familyName }) =>
    familyName.startsWith("import-"),
  );
  expect(rows).toHaveLength(raceCount);
});

test("two imports at once make a new team once, and neither fails", async () => {
  const outcomes = await raceEach((round) => [
    () => owner().roster.commitImport(importOf(`one-${round}`, `New ${round}`)),
    () => owner().roster.commitImport(importOf(`two-${round}`, `New ${round}`)),
  ]);
  expect(outcomes).toEqual(outcomes.map(() => ["ok", "ok"]));
  const teams = (await owner().teams.list()).map(({ name }) => name);
  expect(teams).toEqual([...new Set(teams)]);
});

const type = (name: string, rules = shippedTypeRules.runner) => ({
  name,
  base: "runner" as const,
  targetCm: 11,
  rules,
});

test("a type's name is given once", async () => {
  const make = (name: string) => () =>
    coach().athleteTypes.create({ id: uuidv7(), type: type(name) });
  oneOnly(await raceEach((round) => [make(`Hurdles ${round}`), make(`hurdles ${round}`)]));
});

test("athleteTypes.setArchived beside all that uses the type leaves nothing half done", async () => {
  const athletes = await plannedRunners(world, raceCount);
  await raceEach(async (round) => {
    const id = uuidv7();
    const athleteId = athletes[round] ?? "";
    await coach().athleteTypes.create({ id, type: type(`Trail ${round}`) });
    const join = { ...named(`trail-${round}`), athleteTypeId: id };
    if (round % 2 === 0) {
      const update = () => coach().athletes.update({ ...join, athleteId, version: 1 });
      return [() => coach().athleteTypes.setArchived({ id, archived: true }), update];
    }
    await coach().athletes.update({ ...join, athleteId, version: 1 });
    const input = await assignmentOf(world, [athleteId], "runner-short");
    const target = { kind: "type" as const, athleteType: "runner" as const, athleteTypeId: id };
    return [
      () => coach().athleteTypes.setArchived({ id, archived: true }),
      () => coach().plans.assign({ ...input, target }),
    ];
  });
});

test("a plan follows the rules of its type when both change at the same moment", async () => {
  const athletes = await plannedRunners(world, raceCount);
  const sessions = async (athleteId: string) =>
    (await coach().plans.get({ athleteId })).days.map(({ date, session }) => [
      date,
      session?.kind ?? null,
    ]);
  await raceEach(async (round) => {
    const id = uuidv7();
    await coach().athleteTypes.create({ id, type: type(`Fell ${round}`) });
    const join = { ...named(`fell-${round}`), athleteTypeId: id };
    const shorter = type(`Fell ${round}`, shippedTypeRules.lifter);
    return [
      () => coach().athleteTypes.update({ id, version: 1, type: shorter }),
      () => coach().athletes.update({ ...join, athleteId: athletes[round] ?? "", version: 1 }),
    ];
  });
  for (const athleteId of athletes) {
    const placed = await sessions(athleteId);
    await coach().athletes.updatePreferences({ ...preferences, athleteId, version: 2 });
    expect(await sessions(athleteId)).toEqual(placed);
  }
});

test("of two who save a routine, the rules or the settings at once, one is told", async () => {
  const routines = await raceEach(async () => {
    const draft = { ...readyRoutine("runner", "soleus"), name: `Own ${uuidv7()}` };
    const id = uuidv7();
    await coach().routines.create({ id, versionId: uuidv7(), routine: draft });
    const save = () =>
      coach().routines.update({
        ...{ id, versionId: uuidv7(), version: 1 },
        routine: { ...draft, note: uuidv7() },
      });
    return [save, save];
  });
  oneOnly(routines);

  const settings = await raceEach(async () => {
    const { name, version } = await owner().organisations.get();
    const save = (weekStart: number) => () =>
      owner().organisations.update({ name, timeZone: "UTC", weekStart, version });
    return [save(1), save(7)];
  });
  expect(settings.flat().filter((outcome) => outcome === "ok").length).toBeGreaterThan(0);

  const applied = await Promise.allSettled(
    [11.5, 12.5].map((goalCm) => {
      const edit = editOf(shippedRuleSet);
      const thresholds = { ...edit.thresholds, goalCm };
      return owner().rules.update({ ...edit, thresholds, note: "Another goal" });
    }),
  );
  expect(applied.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an athlete who is added twice under one id is added once", async () => {
  const outcomes = await raceEach((round) => {
    const input = { ...named(`twice-${round}`), id: uuidv7() };
    return [() => owner().athletes.create(input), () => owner().athletes.create(input)];
  });
  expect(outcomes).toEqual(outcomes.map(() => ["ok", "ok"]));
});
