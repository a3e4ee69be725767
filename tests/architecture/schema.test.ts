import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/template";
import { testDatabase } from "../support/test-database";
import { differenceOf } from "./schema-engine";

let owner: Client;
let ownerUrl: string;

beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
});

afterAll(() => owner.end());

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const isTable = "c.relkind IN ('r', 'p') AND n.nspname = 'public'";
const hasOrganisation = `EXISTS (SELECT 1 FROM pg_attribute a
  WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped)`;
const fromTables = "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace";

describe("the schema", () => {
  it("is in its files what the migrations make", async () => {
    const folder = join(root, "prisma/schema");
    const files = readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return { path, content: readFileSync(path, "utf8") };
    });
    expect(await differenceOf(ownerUrl, files)).toMatch(/^(-- This is an empty migration\.)?$/);
    await owner.query("ALTER TABLE team ADD COLUMN forgotten text");
    expect(await differenceOf(ownerUrl, files)).toContain('DROP COLUMN "forgotten"');
    await owner.query("ALTER TABLE team DROP COLUMN forgotten");
  });

  it("locks every table of an organisation by row-level security, with a policy", async () => {
    const open = await names(`SELECT c.relname AS name ${fromTables}
      WHERE ${isTable} AND ${hasOrganisation}
        AND (NOT c.relrowsecurity OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`);
    expect(open).toEqual([]);
  });

  it("binds the tables' owner to it as well, outside maintenance", async () => {
    const loose = await names(`SELECT c.relname AS name ${fromTables}
      WHERE ${isTable} AND c.relrowsecurity AND (NOT c.relforcerowsecurity OR NOT EXISTS (
        SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'maintenance'))`);
    expect(loose).toEqual([]);
  });

  it("knows by name the tables that belong to no organisation", async () => {
    const global = await names(`SELECT c.relname AS name ${fromTables}
      WHERE ${isTable} AND NOT ${hasOrganisation} ORDER BY 1`);
    expect(global).toEqual([
      "_prisma_migrations",
      "account",
      "pending_account",
      "rate_limit",
      "session",
      "user",
      "verification_token",
    ]);
  });

  it("puts the organisation first in every key and unique index of its tables", async () => {
    const odd = await names(`SELECT i.relname AS name ${fromTables}
      JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
      WHERE ${isTable} AND ${hasOrganisation} AND a.attname <> 'organisation_id'
        AND (x.indisunique OR NOT EXISTS (SELECT 1 FROM pg_attribute u WHERE u.attrelid = c.oid
          AND u.attnum = x.indkey[0] AND u.attname = 'user_id')) ORDER BY 1`);
    expect(odd).toEqual([]);
  });

  it("changes no key by a reference, and refers from no table of nobody to an organisation's", async () => {
    const changing = await names(`SELECT conname AS name FROM pg_constraint
      WHERE contype = 'f' AND confupdtype <> 'a'`);
    const outward = await names(`SELECT k.conname AS name FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.contype = 'f' AND NOT ${hasOrganisation}
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = f.oid AND a.attname = 'organisation_id')`);
    expect([...changing, ...outward]).toEqual([]);
  });

  it("lets a policy read nothing but its row and the transaction's settings", async () => {
    const asking = await names(`SELECT tablename || '.' || policyname AS name FROM pg_policies
      WHERE concat(qual, with_check) ~* '\\mselect\\M'`);
    expect(asking).toEqual([]);
  });

  it("refers to no row of another organisation", async () => {
    const crossing = await names(`SELECT k.conname AS name FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.contype = 'f' AND ${isTable} AND ${hasOrganisation}
        AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = f.oid AND a.attname = 'organisation_id')
        AND NOT EXISTS (SELECT 1 FROM generate_subscripts(k.conkey, 1) s
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[s]
          JOIN pg_attribute b ON b.attrelid = f.oid AND b.attnum = k.confkey[s]
          WHERE a.attname = 'organisation_id' AND b.attname = 'organisation_id')`);
    expect(crossing).toEqual([]);
  });

  it("nulls no organisation when a row goes: no ON DELETE SET NULL on composite keys", async () => {
    const nulling = await names(`SELECT conname AS name FROM pg_constraint
      WHERE contype = 'f' AND confdeltype = 'n' AND cardinality(conkey) > 1`);
    expect(nulling).toEqual([]);
  });

  it("holds the job queue's tables as the installed pg-boss makes them, which the application may not change", async () => {
    const boss = new PgBoss({ connectionString: ownerUrl, schema: "pgboss", migrate: false });
    await boss.start();
    const drift = await boss.detectSchemaDrift();
    await boss.stop({ graceful: false });
    expect(drift).toMatchObject({ ok: true, extraIndexes: [] });
    const owned = await names(`SELECT c.relname AS name ${fromTables}
      WHERE n.nspname = 'pgboss' AND pg_get_userbyid(c.relowner) <> 'talus_owner'`);
    const isAllowed = await names(
      "SELECT has_schema_privilege('talus_app', 'pgboss', 'CREATE')::text AS name",
    );
    expect([...owned, ...isAllowed]).toEqual(["false"]);
  });

  it("gives the application nothing to own and the audit log nothing to change", async () => {
    const owned = await names(`SELECT c.relname AS name ${fromTables}
      WHERE n.nspname = 'public' AND pg_get_userbyid(c.relowner) <> 'talus_owner'`);
    const rights =
      await names(`SELECT privilege_type AS name FROM information_schema.role_table_grants
      WHERE table_name = 'audit_entry' AND grantee = 'talus_application' ORDER BY 1`);
    expect(owned).toEqual([]);
    expect(rights).toEqual(["INSERT", "SELECT"]);
  });

  it("fixes the search path of every function that runs as its owner", async () => {
    const loose = await names(`SELECT proname AS name FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND prosecdef
        AND NOT EXISTS (SELECT 1 FROM unnest(proconfig) setting WHERE setting LIKE 'search_path=%')`);
    expect(loose).toEqual([]);
  });
});
