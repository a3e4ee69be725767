import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { StartProblem } from "./embedded-problem";

/** Notes that this process uses the server in `folder`. */
export function addUser(folder: string): void {
  const users = join(folder, "users");
  mkdirSync(users, { recursive: true });
  writeFileSync(join(users, String(process.pid)), birth(process.pid) ?? "");
}

/** Removes this process's note; true when no other living process uses the server. */
export function removeUser(folder: string): boolean {
  const users = join(folder, "users");
  rmSync(join(users, String(process.pid)), { force: true });
  const living = readdirSync(users).filter((name) => {
    const alive = birth(Number(name)) === readFileSync(join(users, name), "utf8");
    if (!alive) rmSync(join(users, name), { force: true });
    return alive;
  });
  return living.length === 0;
}

/** Runs `work` while no other process starts or stops the server in `folder`; a dead one's lock is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, "lock");
  const mine = `${process.pid} ${birth(process.pid)}`;
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
    if (isStale(lock)) rmSync(lock, { force: true });
    else await setTimeout(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isStale(lock: string): boolean {
  try {
    const [pid, born] = readFileSync(lock, "utf8").split(" ");
    return Boolean(pid) && birth(Number(pid)) !== born;
  } catch {
    return false;
  }
}

/**
 * What tells a process from a later one with the same number: its start time where the system
 * shows it, else "alive"; undefined when there is no such process.
 */
function birth(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    if (process.platform === "linux") return undefined;
  }
  try {
    process.kill(pid, 0);
    return "alive";
  } catch {
    return undefined;
  }
}
