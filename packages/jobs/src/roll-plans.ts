import { keepPlansAhead } from "@talus/api/plans/background/keep-ahead";
import type { Job } from "./job";

/** Keeps one organisation's plans placed four weeks ahead of each athlete's own today. */
export const rollPlans: Job = {
  queue: "plans.roll",
  run: ({ application, signal, ...job }) => keepPlansAhead(application, job, signal),
};
