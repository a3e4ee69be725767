import { organisationsWithPlans } from "@talus/api/plans/background/keep-ahead";
import type { Job } from "./job";

/**
 * Asks each organisation to keep its plans ahead: when a worker starts, and each quarter of an hour,
 * because midnight comes at a quarter past somewhere.
 */
export const plansDue: Job = {
  queue: "plans.due",
  schedule: "*/15 * * * *",
  run: async ({ application, sendToEach }) =>
    sendToEach("plans.roll", await organisationsWithPlans(application)),
};
