import { deleteOld } from "@talus/api/organisations/background/delete-old";
import type { Job } from "./job";

/** Deletes what nobody asks for any more: when a worker starts, and each night. */
export const deleteOldRows: Job = {
  queue: "old.delete",
  schedule: "40 3 * * *",
  run: ({ application, signal }) => deleteOld(application, signal),
};
