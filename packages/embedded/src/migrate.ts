import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { StartProblem } from "./start-problem";

/** One folder of prisma/migrations. */
type Migration = { name: string; sql: string; checksum: string };

/** The number that Prisma's own migrate command locks, so that the two never run at once. */
const migrationLock = 72707369;

/** The table as Prisma makes it: `prisma migrate status` reads what we write. */
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/**
 * Applies, as owner, what is new in `folder`, each migration in a transaction of its own, and
 * gives the names of those applied. Rejects with a StartProblem when an applied migration was
 * changed or is missing, when one was left half done by another tool, or when one fails.
 */
export async function migrate(migrationDatabaseUrl: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new Client({ connectionString: migrationDatabaseUrl });
  await client.connect();
  try {
    await client.query("SET timezone = 'UTC'");
    // Row-level security binds the owner as well; a migration may touch every organisation's rows.
    await client.query("SET app.maintenance = 'on'");
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await client.query(createTable);
    const applied = await readApplied(client);
    checkHistory(migrations, applied);
    const fresh = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The migrations of a folder, oldest first; the checksum is the file's SHA-256, as Prisma's. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Applied = { checksum: string; isFinished: boolean };

async function readApplied(client: Client): Promise<Map<string, Applied>> {
  const { rows } = await client.query<Applied & { name: string }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map(({ name, ...applied }) => [name, applied]));
}

function checkHistory(migrations: Migration[], applied: Map<string, Applied>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, { checksum, isFinished }] of applied) {
    if (!isFinished) {
      throw new StartProblem(
        `Migration ${name} was left half done. Mend the database by hand, then mark it with "prisma migrate resolve".`,
      );
    }
    const migration = known.get(name);
    if (!migration) {
      throw new StartProblem(
        `The database has migration ${name}, which this version of Talus does not know. Start the newer version that made it.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StartProblem(
        `Migration ${name} was changed after it had been applied. Restore its file and put the change into a new migration.`,
      );
    }
  }
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartProblem(`Migration ${name} failed, and nothing of it was kept: ${reason}`);
  }
}
