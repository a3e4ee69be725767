import { readFileSync } from "node:fs";
import { join } from "node:path";
import { grantAthlete, oneAthlete } from "@talus/db/grant";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { addDays, localDateIn } from "@talus/domain/calendar";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assignmentOf, newRunners, wallTest } from "../support/planned-athletes";
import { root } from "../support/template";
import { createWorld, type World } from "../support/world";

const migration = readFileSync(
  join(root, "prisma/migrations/20261128210200_hold_open_fractures/migration.sql"),
  "utf8",
);

let world: World;
beforeAll(async () => {
  world = await createWorld();
  // The migration asks the database's clock.
  world.clock.now = new Date();
});
afterAll(() => world.close());

const coach = () => world.as(world.club.coach);
const holdsOf = (athleteId: string) => coach().holds.list({ athleteId });

/** An entry as it was stored before a stress fracture opened a hold. */
async function recorded(athleteId: string, more: { since?: Date; resolvedOn?: Date } = {}) {
  const { organisationId } = world.club;
  const id = uuidv7();
  const data = { organisationId, id, athleteId, kind: "stress_fracture", side: "left", note: "" };
  await world.within(world.club, (db) =>
    db.prisma.injury.create({ data: { ...data, createdAt: world.clock.now, ...more } }),
  );
  return id;
}

async function migrateAgain() {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; ${migration}; COMMIT;`);
  } finally {
    await client.end();
  }
}

const weeksOf = (athleteId: string) =>
  world.within(world.club, (db) =>
    db.prisma.athleteWeek.findMany({ where: { athleteId }, orderBy: { weekStart: "asc" } }),
  );

it("a stress fracture that was recorded before it held anybody holds now, as the product would", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  const today = localDateIn("UTC", world.clock.now);
  await coach().plans.assign({ ...(await assignmentOf(world, [athleteId])), startsOn: today });
  expect((await coach().sessions.today({ athleteId })).next).not.toBeNull();
  await recorded(athleteId);
  const first = await recorded(athleteId, { since: new Date("2026-10-01") });
  await migrateAgain();
  const [hold, ...others] = await holdsOf(athleteId);
  expect(others).toEqual([]);
  expect(hold).toMatchObject({
    ...{ flags: ["stress_fracture"], urgent: false, side: "left", report: null, clearedAt: null },
    source: { kind: "injury", id: first },
  });
  const sheet = await coach().plans.get({ athleteId });
  expect(sheet.days.filter(({ session }) => session !== null)).toEqual([]);
  const weeks = await weeksOf(athleteId);
  await world.within(world.club, async (db) => {
    const grant = await grantAthlete(db, world.club.owner, athleteId, "session:log");
    await refreshAthleteWeeks(db, oneAthlete(grant), addDays(today, -30), addDays(today, 60));
  });
  expect(await weeksOf(athleteId)).toEqual(weeks);

  const clearance = { clearedByProfessional: "Dr. Ito", clearedOn: today, note: "" };
  await coach().holds.clear({ athleteId, holdId: hold?.id ?? "", version: 1, ...clearance });
  const { injuries } = await coach().athletes.get({ athleteId });
  expect(injuries.map(({ resolvedOn }) => resolvedOn)).toEqual([today, today]);
  await migrateAgain();
  expect(await holdsOf(athleteId)).toHaveLength(1);
});

it("opens none where a hold waits, a clearance was recorded since, or the fracture has healed", async () => {
  const [held = "", cleared = "", healed = ""] = await newRunners(world, 3);
  for (const athleteId of [held, cleared]) {
    await recorded(athleteId);
    await coach().assessments.create(
      wallTest(athleteId, { takenOn: localDateIn("UTC", world.clock.now) }),
    );
  }
  await world.within(world.club, (db) =>
    db.prisma.hold.updateMany({
      where: { athleteId: cleared },
      data: {
        ...{ clearedAt: world.clock.now, clearedBy: world.club.coach.userId },
        ...{ clearanceBy: "Dr. Ito", clearanceOn: world.clock.now, clearanceNote: "" },
      },
    }),
  );
  await recorded(healed, { resolvedOn: new Date("2026-11-10") });
  const before = await Promise.all([held, cleared, healed].map(holdsOf));
  expect(before.map((holds) => holds.length)).toEqual([1, 1, 0]);
  await migrateAgain();
  expect(await Promise.all([held, cleared, healed].map(holdsOf))).toEqual(before);
});

it("passes over no athlete whose time zone only a browser knows", async () => {
  const [athleteId = ""] = await newRunners(world, 1);
  await recorded(athleteId);
  await world.within(world.club, (db) =>
    db.prisma.athlete.updateMany({ where: { id: athleteId }, data: { timeZone: "AET" } }),
  );
  await migrateAgain();
  const count = await world.within(world.club, (db) =>
    db.prisma.hold.count({ where: { athleteId } }),
  );
  expect(count).toBe(1);
});
