import { setTimeout } from "node:timers/promises";
import { StartProblem } from "../../src/start-problem";
import { say } from "../progress.mjs";

const limit = 6;
const steadyMs = 600_000;

/**
 * Restarts of one part, each later than the one before: 1, 2, 4, 8, 16 and 30 seconds. After ten
 * quiet minutes the count begins anew; past the sixth the part is given up.
 */
export function createBackOff(signal: AbortSignal, now = () => performance.now()) {
  let restarts = 0;
  let lastMs = now();
  return {
    /** Says what happened and waits its turn; rejects with a StartProblem at the limit. */
    async next(happened: string): Promise<void> {
      if (now() - lastMs > steadyMs) restarts = 0;
      lastMs = now();
      if (restarts === limit) {
        throw new StartProblem(`${happened} It was restarted ${limit} times; giving up.`);
      }
      const seconds = Math.min(2 ** restarts, 30);
      restarts++;
      say(`! ${happened} Starting it again in ${seconds} s (${restarts} of ${limit}).`);
      await setTimeout(seconds * 1000, undefined, { signal }).catch(() => {});
    },
  };
}
