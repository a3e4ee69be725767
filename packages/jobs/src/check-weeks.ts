import { differingRollups } from "@talus/api/athletes/background/differing-rollups";
import { log } from "@talus/api/seeing/log";
import type { Job } from "./job";

/** Tells the log each night where stored weeks, or what is true of athletes now, differ from a recount. */
export const checkWeeks: Job = {
  queue: "weeks.check",
  schedule: "20 4 * * *",
  run: async ({ application, signal }) => {
    for (const found of await differingRollups(application, signal))
      log().error({ ...found }, "Stored roll-ups differ from a recount");
  },
};
