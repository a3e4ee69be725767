import { changeWaiting, revertWaiting } from "@talus/api/roster/background/change-athletes";
import type { Job } from "./job";

/** Pauses, archives, restores or moves more athletes than one answer waits for. */
export const changeAthletes: Job = {
  queue: "roster.change",
  run: ({ application, signal, ...job }) => changeWaiting(application, job, signal),
};

/** Takes such a change back. */
export const undoChange: Job = {
  queue: "roster.revert",
  run: ({ application, signal, ...job }) => revertWaiting(application, job, signal),
};
