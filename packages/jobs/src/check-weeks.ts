import { differingRollups } from "@talus/api/athletes/background/differing-rollups";
import { log } from "@talus/api/seeing/log";
import { verifyTrends } from "@talus/api/trends/background/refresh-trends";
import type { Job } from "./job";

/**
 * Tells the log each night where stored weeks, what is true of athletes now, or kept trends differ from a recount.
 * A machine that sleeps at night does it by day: some time after its start, when everybody wants something at once.
 */
export const checkWeeks: Job = {
  queue: "weeks.check",
  schedule: "20 4 * * *",
  restsAtStartSec: 15 * 60,
  run: async ({ application, signal }) => {
    for (const found of await differingRollups(application, signal))
      log().error({ ...found }, "Stored roll-ups differ from a recount");
    for (const found of await verifyTrends(application, false, signal))
      if (found.rows > 0) log().error({ ...found }, "Kept trends differ from a recompute");
  },
};
