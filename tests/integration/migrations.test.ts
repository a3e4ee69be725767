import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, readMigrations } from "@talus/embedded/migrate";
import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/template";
import { testDatabase } from "../support/test-database";

const real = join(root, "prisma/migrations");
let ownerUrl: string;

beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
});

function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), "talus-migrations-"));
  cpSync(real, folder, { recursive: true });
  return folder;
}

async function query(sql: string) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the migration runner", () => {
  it("applies nothing to a database that is up to date", async () => {
    expect(await migrate(ownerUrl, real)).toEqual([]);
  });

  it("keeps nothing of a migration that fails", async () => {
    const folder = copied();
    cpSync(
      join(folder, readMigrations(folder)[0]?.name ?? ""),
      join(folder, "99990101000000_bad"),
      {
        recursive: true,
      },
    );
    writeFileSync(
      join(folder, "99990101000000_bad/migration.sql"),
      "CREATE TABLE half (id int); SELECT 1/0;",
    );
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(
      "Migration 99990101000000_bad failed, and nothing of it was kept: division by zero",
    );
    expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    expect(
      await query("SELECT 1 FROM _prisma_migrations WHERE migration_name LIKE '9999%'"),
    ).toEqual([]);
  });

  it("stops when an applied migration was changed", async () => {
    const folder = copied();
    const name = readMigrations(folder)[0]?.name ?? "";
    writeFileSync(join(folder, name, "migration.sql"), "SELECT 1;");
    await expect(migrate(ownerUrl, folder)).rejects.toThrow(
      `Migration ${name} was changed after it had been applied.`,
    );
  });

  it("stops when the database is newer than the files", async () => {
    await query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('n', 'x', '99990102000000_newer', now())",
    );
    await expect(migrate(ownerUrl, real)).rejects.toThrow(
      "which this version of Talus does not know",
    );
    await query("DELETE FROM _prisma_migrations WHERE id = 'n'");
  });

  it("stops at a migration that was left half done", async () => {
    const name = readMigrations(real)[0]?.name ?? "";
    await query(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${name}'`,
    );
    await expect(migrate(ownerUrl, real)).rejects.toThrow(`Migration ${name} was left half done.`);
    await query(
      `UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = '${name}'`,
    );
  });
});
