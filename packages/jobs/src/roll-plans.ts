import { countDays } from "@talus/api/athletes/background/count-days";
import { keepPlansAhead } from "@talus/api/plans/background/keep-ahead";
import { refreshTrends } from "@talus/api/trends/background/refresh-trends";
import type { Job } from "./job";

/**
 * Keeps one organisation's plans placed four weeks ahead of each athlete's own today, and their sessions
 * counted up to it, and the periods of its trends at its week.
 */
export const rollPlans: Job = {
  queue: "plans.roll",
  run: async ({ application, signal, ...job }) => {
    await keepPlansAhead(application, job, signal);
    await countDays(application, job.organisationId, signal);
    await refreshTrends(application, job.organisationId);
  },
};
