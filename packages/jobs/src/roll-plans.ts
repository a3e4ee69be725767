import { countDays } from "@talus/api/athletes/background/count-days";
import { keepPlansAhead } from "@talus/api/plans/background/keep-ahead";
import type { Job } from "./job";

/**
 * Keeps one organisation's plans placed four weeks ahead of each athlete's own today, and their sessions
 * counted up to it.
 */
export const rollPlans: Job = {
  queue: "plans.roll",
  run: async ({ application, signal, ...job }) => {
    await keepPlansAhead(application, job, signal);
    await countDays(application, job.organisationId, signal);
  },
};
