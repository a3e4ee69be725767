import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./template";

/** A browser worker's server: its database, as the administrator, and the file of its log. */
export type BrowserLog = { administratorUrl: string; logFile: string };

const folder = join(root, ".talus/reports");
const note = join(folder, "browser-logs.json");

/** Where the server on a port writes its log during a browser run. */
export function browserLogFile(port: number): string {
  return join(folder, `server-${port}.log`);
}

/** Notes which servers this run has, for {@link browserLogs}. */
export function noteBrowserLogs(logs: readonly BrowserLog[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(note, JSON.stringify(logs));
}

/** The servers of this run. */
export function browserLogs(): BrowserLog[] {
  return JSON.parse(readFileSync(note, "utf8"));
}
