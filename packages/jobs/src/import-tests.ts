import { importTestsOf } from "@talus/api/roster/background/import-tests-of";
import type { Job } from "./job";

/** Imports more tests of a file than one answer waits for. */
export const importTests: Job = {
  queue: "tests.import",
  run: ({ application, signal, ...job }) => importTestsOf(application, job, signal),
};
