import { insertRows } from "@talus/db/rows";
import { openDatabase, withOrganisation } from "@talus/db/transaction";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withParameter } from "../support/template";
import { createWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function tablesOfOrganisations(): Promise<string[]> {
  const client = new Client({ connectionString: world.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY 1`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

test("without the application's check, row-level security alone keeps organisations apart", async () => {
  const { club, otherClub, database } = world;
  const identity = { organisationId: club.organisationId, userId: club.owner.userId };
  for (const table of await tablesOfOrganisations()) {
    const rows = await withOrganisation(database, identity, (db) =>
      db.query(
        {
          name: `isolation_${table}`,
          text: `SELECT 1 FROM "${table}" WHERE organisation_id = $1`,
        },
        [otherClub.organisationId],
      ),
    );
    expect(rows, table).toEqual([]);
  }
});

test("a row cannot be written into another organisation", async () => {
  const { club, otherClub, database } = world;
  const identity = { organisationId: club.organisationId, userId: club.owner.userId };
  const write = withOrganisation(database, identity, (db) =>
    insertRows(db, "Team", [
      { organisationId: otherClub.organisationId, id: club.teamA, name: "Smuggled" },
    ]),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

test("without an organisation a query sees nothing, on a used connection too", async () => {
  const single = openDatabase(withParameter(world.databaseUrl, "application_name", "single"), {
    connections: 1,
  });
  const { club } = world;
  const count = { name: "isolation_count", text: "SELECT count(*) AS n FROM athlete" };
  const inClub = { organisationId: club.organisationId, userId: club.owner.userId };
  const inside = await withOrganisation(single, inClub, (db) => db.query<{ n: number }>(count));
  const nowhere = { organisationId: null, userId: null };
  const outside = await withOrganisation(single, nowhere, (db) => db.query<{ n: number }>(count));
  expect([inside[0]?.n, outside[0]?.n]).toEqual([3, 0]);
  await single.close();
});

test("a person without an organisation chosen sees no memberships, not even their own", async () => {
  const { club, database } = world;
  const rows = await withOrganisation(
    database,
    { organisationId: null, userId: club.coach.userId },
    (db) =>
      db.query({ name: "isolation_members", text: 'SELECT user_id AS "userId" FROM membership' }),
  );
  expect(rows).toEqual([]);
});

test("a throw leaves nothing of its transaction", async () => {
  const { club, database } = world;
  const identity = { organisationId: club.organisationId, userId: club.owner.userId };
  const rename = { name: "rename", text: "UPDATE team SET name = $2 WHERE id = $1 RETURNING name" };
  const failing = withOrganisation(database, identity, async (db) => {
    expect(await db.query(rename, [club.teamA, "Renamed"])).toEqual([{ name: "Renamed" }]);
    throw new Error("after it");
  });
  await expect(failing).rejects.toThrow("after it");
  const after = await world.within(club, (db) =>
    db.prisma.team.findMany({ where: { id: club.teamA }, select: { name: true } }),
  );
  expect(after).toEqual([{ name: "Northgate A" }]);
});

test("many transactions at once each keep their own organisation", async () => {
  const { club, otherClub, database } = world;
  const clubs = Array.from({ length: 40 }, (_, index) => (index % 2 ? club : otherClub));
  const seen = await Promise.all(
    clubs.map(({ organisationId, owner }) =>
      withOrganisation(database, { organisationId, userId: owner.userId }, async (db) => {
        const members = await db.query<{ id: string }>(
          {
            name: "isolation_own_membership",
            text: "SELECT organisation_id AS id FROM membership WHERE user_id = $1",
          },
          [owner.userId],
        );
        const teams = await db.query<{ id: string }>({
          name: "isolation_teams",
          text: "SELECT DISTINCT organisation_id AS id FROM team",
        });
        return [...members, ...teams].map(({ id }) => id);
      }),
    ),
  );
  expect(seen).toEqual(clubs.map(({ organisationId }) => [organisationId, organisationId]));
});

test("the audit log cannot be changed by the application", async () => {
  const change = world.within(world.club, (db) =>
    db.query({ name: "audit_change", text: "UPDATE audit_entry SET action = 'nothing'" }),
  );
  await expect(change).rejects.toThrow(/permission denied/);
});

test("the tables' owner sees and changes no organisation's rows outside maintenance", async () => {
  const { ownerUrl, club } = world;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("SET app.maintenance = 'off'");
  for (const table of await tablesOfOrganisations()) {
    const { rows } = await owner.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    expect(rows, table).toEqual([]);
  }
  const { rowCount } = await owner.query("UPDATE team SET name = 'Slipped'");
  expect(rowCount).toBe(0);
  await owner.query("SET app.maintenance = 'on'");
  const { rows } = await owner.query("SELECT 1 FROM team WHERE id = $1", [club.teamA]);
  expect(rows).toHaveLength(1);
  await owner.end();
});

test("the application gains nothing by saying that it maintains", async () => {
  const nowhere = { organisationId: null, userId: null };
  const seen = await withOrganisation(world.database, nowhere, async (db) => {
    await db.query({
      name: "isolation_pretend",
      text: "SELECT set_config('app.maintenance', 'on', true)",
    });
    return db.query({ name: "isolation_pretended", text: "SELECT 1 FROM athlete" });
  });
  expect(seen).toEqual([]);
});
