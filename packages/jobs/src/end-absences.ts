import { endAbsencesDue } from "@talus/api/members/background/end-absences";
import type { Job } from "./job";

/**
 * Ends the absences of all who are back: when a worker starts, and each quarter of an hour, because
 * midnight comes at a quarter past somewhere.
 */
export const endAbsences: Job = {
  queue: "absences.end",
  schedule: "*/15 * * * *",
  run: ({ application, signal }) => endAbsencesDue(application, signal),
};
