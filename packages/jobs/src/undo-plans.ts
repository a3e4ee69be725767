import { undoAthletes } from "@talus/api/plans/background/undo-athletes";
import type { Job } from "./job";

/** Takes such an assignment back. */
export const undoPlans: Job = {
  queue: "plans.undo",
  run: ({ application, signal, ...job }) => undoAthletes(application, job, signal),
};
