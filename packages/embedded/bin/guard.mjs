/**
 * Outlives the command that started it, by as long as it takes to end what that left behind: it
 * reads from a pipe what was begun and ended, and the pipe's end is the command's, however it died.
 */
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { endingFolder } from "./files.mjs";

const isWindows = process.platform === "win32";
/** @type {Set<number>} */
const groups = new Set();
/** @type {Set<string>} */
const databases = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const { began, ended, database, dismissed } = JSON.parse(line);
  if (dismissed) process.exit(0);
  if (began) groups.add(began);
  if (ended) groups.delete(ended);
  if (database) databases.add(database);
}
if (databases.size > 0) await endWithDatabases();
else await endGroups();

async function endWithDatabases() {
  const { register } = await import("tsx/esm/api");
  register();
  const { leaveNote, removeNote } = await import("@talus/embedded/process-notes");
  const { stopUnused } = await import("@talus/embedded/database");
  leaveNote(endingFolder);
  await endGroups();
  for (const folder of databases) await stopUnused(folder);
  // A server that was just being started when its starter died shows up a moment later.
  await setTimeout(1000);
  for (const folder of databases) await stopUnused(folder);
  removeNote(endingFolder);
}

async function endGroups() {
  await signalGroups("SIGTERM", 12_000);
  await signalGroups("SIGKILL", 2000);
}

/**
 * Signals every group that is left and waits for their end, at most so long.
 * @param {NodeJS.Signals} signal
 * @param {number} longestMs
 */
async function signalGroups(signal, longestMs) {
  for (const group of groups) send(group, signal);
  for (let waited = 0; waited < longestMs && groups.size > 0; waited += 100) {
    await setTimeout(100);
    for (const group of groups) if (!send(group, 0)) groups.delete(group);
  }
}

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 */
function send(group, signal) {
  try {
    return process.kill(isWindows ? group : -group, signal);
  } catch {
    return false;
  }
}
