import { undoRosterOf } from "@talus/api/roster/background/undo-roster-of";
import type { Job } from "./job";

/** Takes the import of a large roster back. */
export const undoRoster: Job = {
  queue: "roster.undo",
  run: ({ application, ...job }) => undoRosterOf(application, job),
};
