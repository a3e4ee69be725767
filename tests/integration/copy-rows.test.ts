import { copyRows } from "@talus/db/filling/copy-rows";
import { openDatabase, withBatch } from "@talus/db/transaction";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../support/world";

let world: World;
let copies: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  world = await createWorld();
  copies = openDatabase(world.databaseUrl, { copies: true, connections: 1 });
});
afterAll(() => Promise.all([world.close(), copies.close()]));

const odd = 'tab\tline\nreturn\r back\\slash \\N \\. "quoted" {braces}, ß 🦶';

/** What an audit entry of each detail is stored as. */
async function stored(details: readonly object[], organisationId = world.club.organisationId) {
  const rows = details.map((detail, i) => ({
    organisationId,
    id: uuidv7(),
    at: new Date(i),
    action: odd,
    subject: "odd",
    subjectId: organisationId,
    athleteId: null,
    detail: detail as { text: string },
  }));
  const identity = { organisationId: world.club.organisationId, userId: null };
  await withBatch(copies, identity, (db) => copyRows(db, "AuditEntry", rows));
  return world.within(world.club, ({ prisma }) =>
    prisma.auditEntry.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      orderBy: { at: "asc" },
      select: { action: true, athleteId: true, detail: true },
    }),
  );
}

test("any text arrives as it was, in columns and in JSON", async () => {
  const details = [{ text: odd }, { text: "" }, { list: [odd, null, 1.5] }];
  const expected = details.map((detail) => ({ action: odd, athleteId: null, detail }));
  expect(await stored(details)).toEqual(expected);
});

test("values that rows share arrive in each of them", async () => {
  const [one, other] = [Object.freeze({ text: odd }), Object.freeze({ text: "other" })];
  const details = [one, other, one, { text: odd }];
  expect((await stored(details)).map(({ detail }) => detail)).toEqual(details);
});

test("lists of texts arrive as arrays", async () => {
  const { organisationId, lifter } = world.club;
  const id = uuidv7();
  const flags = [odd.replaceAll(/[\t\n\r]/g, " "), "", "NULL"];
  const row = {
    ...{ organisationId, id, athleteId: lifter.id, flags, report: {} },
    ...{ sourceKind: "report", sourceId: id, openedAt: new Date(0), openedBy: id },
  };
  const identity = { organisationId, userId: null };
  await withBatch(copies, identity, (db) => copyRows(db, "Hold", [row]));
  const holds = await world.within(world.club, ({ prisma }) =>
    prisma.hold.findMany({ select: { flags: true } }),
  );
  expect(holds).toEqual([{ flags }]);
});

test("row-level security refuses a row of another organisation", async () => {
  const foreign = stored([{ text: "mine" }], world.otherClub.organisationId);
  await expect(foreign).rejects.toThrow(/row-level security/);
});
