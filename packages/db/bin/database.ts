import { join } from "node:path";
import { prepareCluster } from "@talus/db/cluster";
import { startEmbedded } from "@talus/db/embedded";
import { StartProblem } from "@talus/db/embedded-problem";
import { migrate } from "@talus/db/migrate";
import { Client } from "pg";
import { root } from "./files.mjs";
import { say, step } from "./progress.mjs";

/** A database that is up to date, and how to let go of it. */
export type OpenedDatabase = {
  databaseUrl: string;
  isEmbedded: boolean;
  /** No account was ever made in it. */
  isEmpty: boolean;
  stop: () => Promise<void>;
};

/** Starts the embedded server, or takes the one the environment names, and migrates it. */
export async function openDatabase(): Promise<OpenedDatabase> {
  const given = databaseOfEnvironment();
  const urls = given ?? (await step("Starting the embedded PostgreSQL", startOwn));
  try {
    await prepareCluster(urls);
    const applied = await migrate(urls.migrationDatabaseUrl, join(root, "prisma/migrations"));
    for (const name of applied) say(`✓ Applied migration ${name}`);
    const isEmpty = await hasNobody(urls.migrationDatabaseUrl);
    return { databaseUrl: urls.databaseUrl, isEmbedded: !given, isEmpty, stop: urls.stop };
  } catch (error) {
    await urls.stop();
    throw error;
  }
}

function startOwn() {
  return startEmbedded({ folder: join(root, ".talus/postgres"), log: say });
}

function databaseOfEnvironment() {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const migrationDatabaseUrl = process.env.MIGRATION_DATABASE_URL || undefined;
  if (databaseUrl === undefined && migrationDatabaseUrl === undefined) return undefined;
  for (const [name, url] of Object.entries({
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: migrationDatabaseUrl,
  })) {
    if (url === undefined)
      throw new StartProblem(
        `${name} is not set: a database of your own needs both logins, the application's and the owner's.`,
      );
    if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
      throw new StartProblem(`${name} must look like postgres://login:password@host:5432/database`);
    }
  }
  return {
    databaseUrl: databaseUrl ?? "",
    migrationDatabaseUrl: migrationDatabaseUrl ?? "",
    stop: async () => {},
  };
}

async function hasNobody(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM "user") AS "isEmpty"');
    return rows[0]?.isEmpty === true;
  } finally {
    await client.end();
  }
}
