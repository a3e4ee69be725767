import { createHash } from "node:crypto";
import { join } from "node:path";
import { prepareCluster } from "@talus/embedded/cluster";
import { type EmbeddedDatabase, startEmbedded } from "@talus/embedded/database";
import { migrate, readMigrations } from "@talus/embedded/migrate";
import { Client } from "pg";

/** The repository's top folder. */
export const root = join(import.meta.dirname, "../..");

/** What a test needs to make a database of its own. */
export type Template = { name: string; server: Omit<EmbeddedDatabase, "stop" | "isServing"> };

/**
 * Starts the tests' own embedded server and makes the migrated template database, unless one of
 * these migrations is already there. What dead runs and older migrations left is dropped.
 */
export async function openTemplate(): Promise<Template & { stop: () => Promise<void> }> {
  const folder = join(root, ".talus/test");
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const embedded = await startEmbedded({ folder, log, durable: false });
  const { stop, isServing: _, ...server } = embedded;
  const migrations = join(root, "prisma/migrations");
  const checksums = readMigrations(migrations).map((migration) => migration.checksum);
  const name = `template_${createHash("sha256").update(checksums.join()).digest("hex").slice(0, 16)}`;
  await withAdministrator(server.administratorUrl, async (client) => {
    // Of two runs at once the second waits here and finds the first one's template.
    await client.query("SELECT pg_advisory_lock(1)");
    await dropLeftovers(client, name);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount) return;
    const building = `${name}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${building} OWNER talus_owner`);
    const urls = urlsOf(server, building);
    await migrate(urls.migrationDatabaseUrl, migrations);
    await prepareCluster(urls);
    await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
  });
  return { name, server, stop };
}

/** A new database with the template's tables, for the application and for its owner. */
export async function cloneTemplate(
  { name, server }: Template,
  clone: string,
): Promise<{ databaseUrl: string; migrationDatabaseUrl: string }> {
  await withAdministrator(server.administratorUrl, (client) =>
    client.query(`CREATE DATABASE ${clone} TEMPLATE ${name} OWNER talus_owner`),
  );
  return urlsOf(server, clone);
}

/** Drops every clone whose name begins with `prefix`, even while someone is connected to it. */
export async function dropClones({ server }: Template, prefix: string): Promise<void> {
  await withAdministrator(server.administratorUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  });
}

async function dropLeftovers(client: Client, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^(template|test)_' AND datname <> $1",
    [template],
  );
  for (const { datname } of rows) {
    const pid = /^test_(\d+)_/.exec(datname)?.[1];
    if (pid && isAlive(Number(pid))) continue;
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function urlsOf(server: Template["server"], database: string) {
  const named = (url: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  return {
    databaseUrl: named(server.databaseUrl),
    migrationDatabaseUrl: named(server.migrationDatabaseUrl),
  };
}

/** A database's URL with one more of the connection's parameters. */
export function withParameter(url: string, name: string, value: string): string {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed.href;
}

async function withAdministrator<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
