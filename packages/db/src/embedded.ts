import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { applicationLogin, createLogins, ownerLogin } from "./cluster";
import { type Account, serverAccount } from "./embedded-account";
import { choosePlace, type Place } from "./embedded-place";
import { explainFileError, requireDiskSpace } from "./embedded-problem";
import { createData, halt, hasData, launch } from "./embedded-server";
import { type EmbeddedSettings, freePort, readSettings, writeSettings } from "./embedded-settings";
import { addUser, removeUser, withLock } from "./embedded-users";

/** A running embedded server, as the application and its tools see it. */
export type EmbeddedDatabase = {
  /** The application's login: owns nothing, row-level security applies. */
  databaseUrl: string;
  /** The owner of database and schema, for migrations. */
  migrationDatabaseUrl: string;
  /** The superuser, for making and dropping databases. */
  administratorUrl: string;
  /** Stops the server, unless another living process still uses it. */
  stop: () => Promise<void>;
};

/** Where the server keeps its things, and how careful it is. */
export type EmbeddedOptions = {
  folder: string;
  log: (line: string) => void;
  /** False for tests: a power cut may lose data, everything else is as in earnest. */
  durable?: boolean;
};

/**
 * Starts the PostgreSQL that came with npm on 127.0.0.1, or joins the one that already runs in
 * `folder`. Rejects with a StartProblem whose message can be shown as it is.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { folder } = options;
  try {
    mkdirSync(folder, { recursive: true });
    return await withLock(folder, () => startLocked(options));
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

async function startLocked({ folder, log, durable = true }: EmbeddedOptions) {
  const account = ownerOf(join(folder, "data")) ?? serverAccount(log);
  const place = choosePlace(folder, account, log);
  const settings = readSettings(folder);
  requireDiskSpace(place.folder, hasData(place) ? 50 : 300);
  if (!hasData(place)) {
    log("Making the database's data folder");
    await createData(place, account, settings.administratorPassword);
  }
  if (!(await answers(place, settings))) {
    const port = await freePort(settings.port);
    if (port !== settings.port) writeSettings(folder, Object.assign(settings, { port }));
    await launch(place, account, { port, durable });
  }
  addUser(folder);
  await withAdministrator(settings, (client) => createLogins(client, settings));
  return describe({ folder, account, place, settings });
}

/** As root, data that an ordinary user made stay that user's. */
function ownerOf(dataFolder: string): Account {
  if (process.getuid?.() !== 0 || !existsSync(dataFolder)) return undefined;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? undefined : { uid, gid };
}

type Running = { folder: string; account: Account; place: Place; settings: EmbeddedSettings };

function describe({ folder, account, place, settings }: Running): EmbeddedDatabase {
  const url = (login: string, password: string, database: string) =>
    `postgres://${login}:${password}@127.0.0.1:${settings.port}/${database}`;
  return {
    databaseUrl: url(applicationLogin, settings.applicationPassword, "talus"),
    migrationDatabaseUrl: url(ownerLogin, settings.ownerPassword, "talus"),
    administratorUrl: url("postgres", settings.administratorPassword, "postgres"),
    stop: () =>
      withLock(folder, async () => {
        if (removeUser(folder)) await halt(place, account);
      }),
  };
}

/** Whether this data folder's server runs; one that is just starting or stopping is waited for. */
async function answers(place: Place, settings: EmbeddedSettings): Promise<boolean> {
  const pidFile = join(place.dataFolder, "postmaster.pid");
  for (let tries = 0; tries < 20 && existsSync(pidFile) && settings.port !== 0; tries++) {
    try {
      return await withAdministrator(settings, async (client) => {
        const { rows } = await client.query("SHOW data_directory");
        return rows[0]?.data_directory === place.dataFolder;
      });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      const isChangingState = code === "57P03" || code === "57P01";
      if (!isChangingState) return false;
      await setTimeout(250);
    }
  }
  return false;
}

async function withAdministrator<T>(
  settings: EmbeddedSettings,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    host: "127.0.0.1",
    port: settings.port,
    user: "postgres",
    password: settings.administratorPassword,
    database: "postgres",
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
