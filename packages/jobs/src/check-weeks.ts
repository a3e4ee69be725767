import { log } from "@talus/api/seeing/log";
import { differingWeeks } from "@talus/api/sessions/background/differing-weeks";
import type { Job } from "./job";

/** Tells the log each night where stored weeks differ from what they sum up. */
export const checkWeeks: Job = {
  queue: "weeks.check",
  schedule: "20 4 * * *",
  run: async ({ application, signal }) => {
    for (const found of await differingWeeks(application, signal))
      log().error({ ...found }, "Stored weeks differ from a recount");
  },
};
