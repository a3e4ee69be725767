import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { type Account, serverAccount } from "./account";
import { applicationLogin, createLogins, ownerLogin } from "./cluster";
import { choosePlace, type Place } from "./place";
import { createData, halt, hasData, isServing, launch, socketOf } from "./server";
import { type EmbeddedSettings, freePort, readSettings, writeSettings } from "./settings";
import { explainFileError, isWrongPassword, requireDiskSpace, StartProblem } from "./start-problem";
import { addUser, removeUser, withLock } from "./users";

/**
 * A running embedded server, as the application and its tools see it. Its URLs name 127.0.0.1 and, as
 * `host`, the folder of the socket that is taken instead where there is one.
 */
export type EmbeddedDatabase = {
  /** The application's login: owns nothing, row-level security applies. */
  databaseUrl: string;
  /** The owner of database and schema, for migrations. */
  migrationDatabaseUrl: string;
  /** The superuser, for making and dropping databases. */
  administratorUrl: string;
  /** Where it writes. */
  dataFolder: string;
  /** Whether its process lives. */
  isServing: () => boolean;
  /** Stops the server, unless another living process still uses it. */
  stop: () => Promise<void>;
};

/** Where the server keeps its things, and how careful it is. */
export type EmbeddedOptions = {
  folder: string;
  log: (line: string) => void;
  /** False for tests: a power cut may lose data, everything else is as in earnest. */
  durable?: boolean;
  /** Whoever uses it knows its address already: rather not started than on another port. */
  isSamePort?: boolean;
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

/** Stops the server in `folder` unless a living process uses it: for those that died using it. */
export async function stopUnused(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await withLock(folder, async () => {
    const { account, place } = whereIs(folder, () => {});
    if (removeUser(folder)) await halt(place, account);
  });
}

function whereIs(folder: string, log: EmbeddedOptions["log"]) {
  const account = ownerOf(join(folder, "data")) ?? serverAccount(log);
  return { account, place: choosePlace(folder, account, log) };
}

async function startLocked({ folder, log, durable = true, isSamePort = false }: EmbeddedOptions) {
  const { account, place } = whereIs(folder, log);
  const settings = readSettings(folder, hasData(place));
  requireDiskSpace(place.folder, hasData(place) ? 50 : 300);
  if (!hasData(place)) {
    log("Making the database's data folder");
    await createData(place, account, settings.administratorPassword);
  }
  // This comes before the start: whoever finds us dead then knows that nobody uses it.
  addUser(folder);
  try {
    if (!(await answers({ folder, place, settings }))) {
      const port = await freePort(settings.port);
      if (isSamePort && port !== settings.port) throw portTaken(settings.port);
      if (port !== settings.port) writeSettings(folder, Object.assign(settings, { port }));
      await launch(place, account, { port, durable });
    }
    await withAdministrator(settings, (client) => createLogins(client, settings));
  } catch (error) {
    if (removeUser(folder)) await halt(place, account);
    throw isWrongPassword(error) ? wrongPassword(folder) : error;
  }
  return describe({ folder, account, place, settings });
}

function portTaken(port: number): StartProblem {
  return new StartProblem(`The database's port ${port} is taken by another program.`);
}

/** As root, data that an ordinary user made stay that user's. */
function ownerOf(dataFolder: string): Account {
  if (process.getuid?.() !== 0 || !existsSync(dataFolder)) return undefined;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? undefined : { uid, gid };
}

type Running = { folder: string; account: Account; place: Place; settings: EmbeddedSettings };

function describe({ folder, account, place, settings }: Running): EmbeddedDatabase {
  const hasSocket = existsSync(socketOf(place, settings.port));
  const through = hasSocket ? `?host=${encodeURIComponent(place.dataFolder)}` : "";
  const url = (login: string, password: string, database: string) =>
    `postgres://${login}:${password}@127.0.0.1:${settings.port}/${database}${through}`;
  return {
    databaseUrl: url(applicationLogin, settings.applicationPassword, "talus"),
    migrationDatabaseUrl: url(ownerLogin, settings.ownerPassword, "talus"),
    administratorUrl: url("postgres", settings.administratorPassword, "postgres"),
    dataFolder: place.dataFolder,
    isServing: () => isServing(place),
    stop: () =>
      withLock(folder, async () => {
        if (removeUser(folder)) await halt(place, account);
      }),
  };
}

type ServerFiles = { folder: string; place: Place; settings: EmbeddedSettings };

/** Whether this data folder's server runs; one that is just starting or stopping is waited for. */
async function answers({ folder, place, settings }: ServerFiles): Promise<boolean> {
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
      if (isWrongPassword(error) && isServing(place)) throw wrongPassword(folder);
      if (!isChangingState) return false;
      await setTimeout(250);
    }
  }
  return false;
}

function wrongPassword(folder: string): StartProblem {
  return new StartProblem(
    `The database refuses the password that is kept in ${join(folder, "server.json")}: the file is not the one the data were made with. Bring that one back from a backup.`,
  );
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
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
