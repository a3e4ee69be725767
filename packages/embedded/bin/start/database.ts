import { join } from "node:path";
import { Client } from "pg";
import { prepareCluster } from "../../src/cluster";
import { startEmbedded } from "../../src/database";
import { migrate } from "../../src/migrate";
import { StartProblem } from "../../src/start-problem";
import { guardDatabase } from "../children.mjs";
import { dataFolder, root } from "../files.mjs";
import { say, step } from "../progress.mjs";

/** A database that is up to date, and how to let go of it. */
export type OpenedDatabase = {
  databaseUrl: string;
  isEmbedded: boolean;
  /** Where the embedded server writes; empty for a database of your own. */
  writesTo: string;
  /** No account was ever made in it. */
  isEmpty: boolean;
  /** Whether the embedded server's process lives; always so for a database of your own. */
  isServing: () => boolean;
  /** Starts the embedded server again where it was. */
  restart: () => Promise<unknown>;
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
    const { databaseUrl, isServing, stop } = urls;
    return {
      databaseUrl,
      writesTo: urls.dataFolder,
      isEmbedded: !given,
      isEmpty,
      isServing,
      restart,
      stop,
    };
  } catch (error) {
    await urls.stop();
    throw error;
  }
}

const folder = join(dataFolder, "postgres");

function startOwn() {
  guardDatabase(folder);
  return startEmbedded({ folder, log: say });
}

function restart() {
  return startEmbedded({ folder, log: say, isSamePort: true });
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
    dataFolder: "",
    isServing: () => true,
    stop: async () => {},
  };
}

async function hasNobody(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM "user") AS "isEmpty"');
    return rows[0]?.isEmpty === true;
  } finally {
    await client.end();
  }
}
