import { setTimeout } from "node:timers/promises";
import type { Application } from "@talus/api/context";
import { codeOf } from "@talus/api/jobs/background/batches";
import { log } from "@talus/api/seeing/log";
import { organisationsWithMarks, refreshTrends } from "@talus/api/trends/background/refresh-trends";

/** What has changed is looked for this often; nothing listens, so that a pooler may stand between. */
const lookEveryMs = 500;

/** After work the database has rest for so many times as long: a day of tests must not take all of it. */
const restFor = 4;

/** Writes kept trends anew soon after what they show has changed, until it is stopped. */
export async function keepTrends(application: Application, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const begun = performance.now();
    try {
      for (const organisationId of await organisationsWithMarks(application))
        if (!stopping.aborted) await refreshTrends(application, organisationId);
    } catch (error) {
      log().warn({ code: codeOf(error) }, "Trends were not written anew and will be tried again");
    }
    const rest = Math.max(lookEveryMs, restFor * (performance.now() - begun));
    await setTimeout(rest, undefined, { signal: stopping }).catch(() => {});
  }
}
