import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { leaveNote, othersIn, removeNote } from "../../src/process-notes";
import { StartProblem } from "../../src/start-problem";
import { dataFolder, endingFolder } from "../files.mjs";
import { say } from "../progress.mjs";

const runningFolder = join(dataFolder, "running");

/** Where a start of this folder serves. */
export type Serving = { host: string; port: number; address: string };

/**
 * Notes that Talus runs from this folder, after a killed one has ended. Rejects, naming it, when
 * another one serves (or is about to) where we want to.
 */
export async function claimPlace(place: Serving): Promise<void> {
  await untilEnded();
  leaveNote(runningFolder, { ...place, since: new Date().toISOString() });
  const first = othersIn(runningFolder).at(0);
  if (!first) return;
  const named = `Talus runs from this folder already: process ${first.pid}, at ${first.address}, since ${first.since}.`;
  if (first.port !== place.port) {
    say(`${named} This one joins its database.`);
    return;
  }
  leavePlace();
  throw new StartProblem(`${named} Use that one, or end it first: kill ${first.pid}`);
}

/** Takes the note away. */
export function leavePlace(): void {
  removeNote(runningFolder);
}

async function untilEnded(): Promise<void> {
  const tries = 300;
  for (let left = tries; left > 0 && othersIn(endingFolder).length > 0; left--) {
    if (left === tries) say("· Waiting for what an earlier start left behind to end …");
    await setTimeout(200);
  }
}
