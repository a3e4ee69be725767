import { readFileSync } from "node:fs";
import { browserLogs } from "./browser-logs";
import { namedIn, personsOf } from "./persons-in-log";

/**
 * The last test of a browser run, while its databases still stand: the log of all of it has calls,
 * and names nobody whom they hold. What went wrong in the servers is shown.
 */
export default async function lookThroughLogs(): Promise<void> {
  // One file alone is run by one worker: the other's server then answers nobody.
  let isAnyUsed = false;
  for (const { administratorUrl, logFile } of browserLogs()) {
    const log = readFileSync(logFile, "utf8");
    for (const line of log.split("\n")) {
      if (/"level":"(warn|error)"/.test(line)) process.stdout.write(`[server] ${line}\n`);
    }
    isAnyUsed ||= /"procedure":/.test(log);
    const persons = await personsOf(administratorUrl);
    if (persons.length < 100) throw new Error("The club of the browser tests has hardly anybody");
    const named = namedIn(log, persons);
    if (named.length > 0) throw new Error(`${logFile} names ${named.join(", ")}`);
  }
  if (!isAnyUsed) throw new Error("No log of this run holds a call");
}
