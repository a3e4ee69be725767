import { assignAthletes } from "@talus/api/plans/background/assign-athletes";
import type { Job } from "./job";

/** Assigns a routine to more athletes than one answer waits for. */
export const assignPlans: Job = {
  queue: "plans.assign",
  run: ({ application, signal, ...job }) => assignAthletes(application, job, signal),
};
