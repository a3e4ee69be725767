import { importRosterOf } from "@talus/api/roster/background/import-roster-of";
import type { Job } from "./job";

/** Imports a roster that is too large for one answer. */
export const importRoster: Job = {
  queue: "roster.import",
  run: ({ application, ...job }) => importRosterOf(application, job),
};
