import { setTimeout } from "node:timers/promises";
import { FullDisk } from "../../src/start-problem";
import { say } from "../progress.mjs";
import { createBackOff } from "./back-off";
import type { OpenedDatabase } from "./database";

const lookEveryMs = 1000;
const fullDiskEveryMs = 5000;

/**
 * Starts the embedded database again whenever its process is gone, until `signal`. A full disk is
 * waited for, however long; anything else has a limit, past which it rejects.
 */
export async function keepDatabase(
  { isServing, restart }: OpenedDatabase,
  signal: AbortSignal,
): Promise<void> {
  const backOff = createBackOff(signal);
  let happened = "The database ended by itself.";
  let isFull = false;
  for (;;) {
    await setTimeout(isFull ? fullDiskEveryMs : lookEveryMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    if (isServing()) continue;
    if (!isFull) await backOff.next(happened);
    if (signal.aborted) return;
    try {
      await restart();
      say("✓ The database runs again.");
      happened = "The database ended by itself.";
      isFull = false;
    } catch (error) {
      happened = `The database did not start: ${error instanceof Error ? error.message : error}`;
      if (error instanceof FullDisk && !isFull) say(`! ${happened} It starts by itself then.`);
      isFull = error instanceof FullDisk;
    }
  }
}
