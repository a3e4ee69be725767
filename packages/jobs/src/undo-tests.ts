import { undoTestsOf } from "@talus/api/roster/background/undo-tests-of";
import type { Job } from "./job";

/** Takes an import of many tests back. */
export const undoTests: Job = {
  queue: "tests.undo",
  run: ({ application, signal, ...job }) => undoTestsOf(application, job, signal),
};
