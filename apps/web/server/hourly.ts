import { failureRecord } from "@talus/api/seeing/failure-record";
import { log } from "@talus/api/seeing/log";

const hourMs = 3_600_000;

/**
 * Does `work` now and every hour, one at a time: midnight comes at another hour in each time zone.
 * A failure is written down and tried again the next hour. Gives the end of it.
 */
export function hourly(work: () => Promise<void>): () => void {
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    await work().catch((error: Error) => {
      log().error({ error: failureRecord(error) }, "The hourly work failed");
    });
    isRunning = false;
  };
  void run();
  const timer = setInterval(run, hourMs);
  return () => clearInterval(timer);
}
