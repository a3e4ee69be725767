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
      process.stderr.write(`The hourly work failed: ${error.stack ?? error.message}\n`);
    });
    isRunning = false;
  };
  void run();
  const timer = setInterval(run, hourMs);
  return () => clearInterval(timer);
}
