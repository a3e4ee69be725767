/**
 * The processes that a command starts: each in a group of its own, so that Ctrl-C comes through
 * us, in order; all of them end with us, even when we are killed.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const isWindows = process.platform === "win32";
/** @type {import("node:child_process").ChildProcess | undefined} */
let guard;

/**
 * Starts a program as a group of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnOwn(command, args, options) {
  const child = spawn(command, args, { ...options, detached: !isWindows });
  if (child.pid !== undefined) tell({ began: child.pid });
  child.on("exit", () => tell({ ended: child.pid }));
  return child;
}

/**
 * Asks a child and all that it started to end.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(isWindows ? child.pid : -child.pid, signal);
  } catch {
    // It ended meanwhile.
  }
}

/**
 * The exit status of a child, or the signal that ended it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number | NodeJS.Signals | null>}
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    // Its pipes have been read to their end by then.
    child.on("close", (status, signal) => resolve(status ?? signal));
  });
}

/**
 * Collects what a child writes into its pipes.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {() => string}
 */
export function outputOf(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return () => output;
}

/**
 * The database of a folder ends with us too, unless others use it.
 * @param {string} folder
 */
export function guardDatabase(folder) {
  tell({ database: folder });
}

/**
 * Everything was ended in order: the guard has nothing left to do, and goes first.
 * @returns {Promise<void>}
 */
export async function dismissGuard() {
  const dismissed = guard;
  if (!dismissed || dismissed.exitCode !== null) return;
  dismissed.ref();
  tell({ dismissed: true });
  await new Promise((resolve) => dismissed.once("exit", resolve));
}

/** @param {object} message */
function tell(message) {
  guard ??= startGuard();
  guard.stdin?.write(`${JSON.stringify(message)}\n`);
}

function startGuard() {
  const child = spawn(process.execPath, [fileURLToPath(new URL("guard.mjs", import.meta.url))], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // It must neither keep us alive nor end us.
  child.unref();
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  if ("unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return child;
}
