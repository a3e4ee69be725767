import { setTimeout } from "node:timers/promises";
import type { Application } from "@talus/api/context";
import { codeOf } from "@talus/api/jobs/background/batches";
import { log } from "@talus/api/seeing/log";
import { organisationsWithMarks, refreshPart } from "@talus/api/trends/background/refresh-trends";

/**
 * How often somebody looks for what has changed (nothing listens, so that a pooler may stand between), and for how
 * many times as long as the work took the database has rest: weeks follow within a second, and a day of tests must
 * not take all of it.
 */
type Pace = { lookEveryMs: number; restFor: number };
const paces = {
  weeks: { lookEveryMs: 200, restFor: 1 },
  figures: { lookEveryMs: 500, restFor: 4 },
} satisfies Record<string, Pace>;
type Part = keyof typeof paces;

/** Writes kept trends anew soon after what they show has changed, until it is stopped. */
export async function keepTrends(application: Application, stopping: AbortSignal): Promise<void> {
  const keep = async (part: Part) => {
    const { lookEveryMs, restFor } = paces[part];
    while (!stopping.aborted) {
      const begun = performance.now();
      try {
        for (const organisationId of await organisationsWithMarks(application))
          if (!stopping.aborted) await refreshPart(application, organisationId, part);
      } catch (error) {
        log().warn({ code: codeOf(error) }, "Trends were not written anew and will be tried again");
      }
      const rest = Math.max(lookEveryMs, restFor * (performance.now() - begun));
      await setTimeout(rest, undefined, { signal: stopping }).catch(() => {});
    }
  };
  await Promise.all([keep("weeks"), keep("figures")]);
}
