import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser worker's server: its database, as the administrator, and the file of its log. */
export type BrowserLog = { administratorUrl: string; logFile: string };

/** A run of tests has a folder of its own for this. */
const folder = tmpdir();
const note = join(folder, "browser-logs.json");

/** Where the server on a port writes its log during a browser run. */
export function browserLogFile(port: number): string {
  return join(folder, `server-${port}.log`);
}

/** Notes which servers this run has, for {@link browserLogs}. */
export function noteBrowserLogs(logs: readonly BrowserLog[]): void {
  writeFileSync(note, JSON.stringify(logs));
}

/** The servers of this run. */
export function browserLogs(): BrowserLog[] {
  return JSON.parse(readFileSync(note, "utf8"));
}
