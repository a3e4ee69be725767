import { exportAthletesOf } from "@talus/api/roster/background/export-athletes-of";
import type { Job } from "./job";

/** Writes the file of more athletes than one answer waits for. */
export const exportAthletes: Job = {
  queue: "roster.export",
  run: ({ application, ...job }) => exportAthletesOf(application, job),
};
