import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A process that lives, as it noted itself in a folder. */
export type ProcessNote = { pid: number } & Record<string, unknown>;

/** Notes in `folder` that this process lives, with what else others may want to know of it. */
export function leaveNote(folder: string, more: Record<string, unknown> = {}): void {
  mkdirSync(folder, { recursive: true });
  const note = { ...more, ...identityIn(folder, process.pid) };
  writeFileSync(join(folder, String(process.pid)), JSON.stringify(note));
}

/** Takes this process's note away. */
export function removeNote(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** The notes of other processes that live; those of dead ones, and copied ones, are removed. */
export function othersIn(folder: string): ProcessNote[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const note = parseNote(readFileSync(path, "utf8"));
    if (!note || !isAlive(note, folder)) {
      rmSync(path, { force: true });
      return [];
    }
    return note.pid === process.pid ? [] : [note];
  });
}

/**
 * What only this process is, here: its number with the time it began and the machine's start, so
 * that a later process with its number is not taken for it; and the folder itself, so that a copy
 * of the folder is not taken for the folder.
 */
export function identityIn(folder: string, pid: number) {
  const { dev, ino } = statSync(folder);
  return { pid, born: bornAt(pid) ?? "", boot: bootId(), place: `${dev}:${ino}` };
}

/** Whether the process that left this note in `folder` still lives. */
export function isAlive(note: ProcessNote, folder: string): boolean {
  if (bornAt(note.pid) === undefined) return false;
  const now = identityIn(folder, note.pid);
  return now.born === note.born && now.boot === note.boot && now.place === note.place;
}

/** A note as it was written, or undefined where the text is none. */
export function parseNote(text: string): ProcessNote | undefined {
  try {
    const note: unknown = JSON.parse(text);
    const isNote = typeof note === "object" && note !== null && "pid" in note;
    return isNote && typeof note.pid === "number" ? { ...note, pid: note.pid } : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** When a process began, in the system's own words; undefined when there is none, or it is dead. */
function bornAt(pid: number): string | undefined {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  return spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

let boot: string | undefined;

/** Another one after each start of the machine; "" where the system does not tell. */
function bootId(): string {
  boot ??= readBootId();
  return boot;
}

function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    const answer = spawnSync("sysctl", ["-n", "kern.bootsessionuuid"], { encoding: "utf8" });
    return answer.stdout?.trim() ?? "";
  }
}
