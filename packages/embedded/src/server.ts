import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Account, giveTo } from "./account";
import { machineMb, memorySettings } from "./memory";
import type { Place } from "./place";
import { StartProblem } from "./start-problem";

const serverSettings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // Details of an error quote the row that it was about.
  "log_error_verbosity=terse",
  "max_connections=200",
];

/** Makes the data folder; an interrupted run leaves nothing that a later one would take for whole. */
export async function createData(
  place: Place,
  account: Account,
  administratorPassword: string,
): Promise<void> {
  const part = `${place.dataFolder}.part`;
  const passwordFile = join(part, "..", "password.part");
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  giveTo(account, part);
  writeFileSync(passwordFile, administratorPassword, { mode: 0o600 });
  giveTo(account, passwordFile);
  const settings = serverSettings.flatMap((setting) => ["-c", setting]);
  const fixed = ["-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256"];
  const args = ["-D", part, ...fixed, `--pwfile=${passwordFile}`, ...settings];
  const result = await run(place.program("initdb"), args, { account, cwd: part, quiet: false });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new StartProblem(`The database could not be made: ${result.output}`);
  if (existsSync(place.dataFolder)) rmdirSync(place.dataFolder);
  renameSync(part, place.dataFolder);
}

/** Whether the data folder was made, whole. */
export function hasData(place: Place): boolean {
  return existsSync(join(place.dataFolder, "PG_VERSION"));
}

/** Starts the server as a daemon on 127.0.0.1:`port` and waits until it answers. */
export async function launch(
  place: Place,
  account: Account,
  options: { port: number; durable: boolean },
): Promise<void> {
  await killedIsGone(place);
  forgetForeignProcess(place);
  const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = {
    ...(options.durable ? memorySettings(machineMb()) : careless),
    ...(takesSocket(place, options.port) && { unix_socket_directories: place.dataFolder }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const server = [`-p ${options.port}`, ...flags].join(" ");
  const args = [
    "start",
    "-w",
    "-t",
    "60",
    "-D",
    place.dataFolder,
    "-l",
    place.logFile,
    "-o",
    server,
  ];
  // The daemon keeps what it inherits, so it must not get our pipes: we would wait for their end.
  const result = await run(place.program("pg_ctl"), args, {
    account,
    cwd: place.dataFolder,
    quiet: true,
  });
  if (result.status === 0) return;
  throw new StartProblem(
    `The database did not start. Its log (${place.logFile}) ends with:\n${tail(place)}`,
  );
}

/** The file through which the server is spoken to where the system has such: cheaper than TCP. */
export function socketOf({ dataFolder }: Place, port: number): string {
  return join(dataFolder, `.s.PGSQL.${port}`);
}

/** PostgreSQL takes 107 bytes at most; pg_ctl hands the path to a shell, which must not read it. */
function takesSocket(place: Place, port: number): boolean {
  const path = socketOf(place, port);
  return process.platform !== "win32" && path.length <= 107 && /^[\w./-]+$/.test(path);
}

/** Stops the server, closing its connections; one that does not end in order is cut. */
export async function halt(place: Place, account: Account): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (!isServing(place)) return;
    const args = ["stop", "-m", mode, "-w", "-t", "30", "-D", place.dataFolder];
    const settings = { account, cwd: place.dataFolder, quiet: true };
    const { status } = await run(place.program("pg_ctl"), args, settings);
    if (status === 0) return;
  }
}

/**
 * After a crash the number in postmaster.pid and in the lock beside the socket may belong to another
 * program by now, and PostgreSQL would refuse to start. A dead number is left alone: PostgreSQL checks
 * its shared memory itself.
 */
function forgetForeignProcess(place: Place): void {
  if (runs(place) !== "another program") return;
  const locks = readdirSync(place.dataFolder).filter((name) =>
    /^\.s\.PGSQL\.\d+\.lock$/.test(name),
  );
  for (const name of ["postmaster.pid", ...locks]) {
    rmSync(join(place.dataFolder, name), { force: true });
  }
}

/**
 * A killed server keeps its number until whoever looks after it has taken note, and PostgreSQL would
 * refuse to start meanwhile. Waits for that, half a minute at most.
 */
async function killedIsGone(place: Place): Promise<void> {
  for (let left = 300; left > 0 && runs(place) === "what has ended"; left--) await setTimeout(100);
}

/** Whether the server of this data folder lives, whatever state it is in. */
export function isServing(place: Place): boolean {
  return runs(place) === "the server";
}

/** Who has the number in postmaster.pid; what has ended has no command any more. */
function runs(place: Place): "nothing" | "what has ended" | "the server" | "another program" {
  const file = join(place.dataFolder, "postmaster.pid");
  if (!existsSync(file)) return "nothing";
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    // Without /proc the number has to do, and PostgreSQL decides.
    if (process.platform !== "linux") return process.kill(pid, 0) ? "the server" : "nothing";
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    if (words.join("") === "") return "what has ended";
    return words.includes(place.dataFolder) ? "the server" : "another program";
  } catch {
    return "nothing";
  }
}

function tail(place: Place): string {
  if (!existsSync(place.logFile)) return "(no log)";
  return readFileSync(place.logFile, "utf8").trimEnd().split("\n").slice(-5).join("\n");
}

type Run = { account: Account; cwd: string; quiet: boolean };

function run(
  command: string,
  args: string[],
  { account, cwd, quiet }: Run,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const pipe = quiet ? "ignore" : "pipe";
    // Its own process group: Ctrl-C is ours to handle, in order.
    const child = spawn(command, args, {
      ...account,
      cwd,
      detached: true,
      stdio: ["ignore", pipe, pipe],
    });
    let output = "";
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output: output.trim() }));
  });
}
