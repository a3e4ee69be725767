import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { identityIn, isAlive, leaveNote, othersIn, parseNote, removeNote } from "./process-notes";
import { StartProblem } from "./start-problem";

/** Notes that this process uses the server in `folder`. */
export function addUser(folder: string): void {
  leaveNote(join(folder, "users"));
}

/** Removes this process's note; true when no other living process uses the server. */
export function removeUser(folder: string): boolean {
  removeNote(join(folder, "users"));
  return othersIn(join(folder, "users")).length === 0;
}

/** Runs `work` while no other process starts or stops the server in `folder`; a dead one's lock is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, "lock");
  const mine = JSON.stringify(identityIn(folder, process.pid));
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(lock, mine, { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    if (tries > 600) {
      throw new StartProblem(
        `Another process holds ${lock} for over a minute. If none is starting Talus, delete that file.`,
      );
    }
    if (isStale(lock, folder)) rmSync(lock, { force: true });
    else await setTimeout(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Written at once, so that one without a note was left by a full disk or an earlier version. */
const writtenWithinMs = 5000;

function isStale(lock: string, folder: string): boolean {
  try {
    const note = parseNote(readFileSync(lock, "utf8"));
    if (note) return !isAlive(note, folder);
    return Date.now() - statSync(lock).mtimeMs > writtenWithinMs;
  } catch {
    return false;
  }
}
