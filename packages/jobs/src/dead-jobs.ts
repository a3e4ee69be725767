import { giveUp } from "@talus/api/jobs/background/give-up";
import { log } from "@talus/api/seeing/log";
import type { Job } from "./job";

/** Tells of a job that was tried to the end, and ends it in the eyes of whoever waits for it. */
export const deadJobs: Job = {
  queue: "jobs.dead",
  run: async ({ application, organisationId, given }) => {
    if (!given) return;
    log().error({ job: given.queue, jobId: given.jobId, organisationId }, "A job was given up");
    if (organisationId) await giveUp(application, { organisationId, jobId: given.jobId });
  },
};
