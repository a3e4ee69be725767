"use client";

import type { ReactNode } from "react";
import type { Mutation } from "../../../trpc/changed-keys";
import { Notice } from "../../../ui/marks/notice";
import { useJob } from "../../jobs/use-job";

type Props = {
  jobId: string;
  /** What the job does in a request's stead: the pages that show it are asked for anew at its end. */
  of: Mutation;
  /** What is said of whom it left out, before their names. */
  missed?: string;
  /** Why nothing was done, where a job that is all or nothing was refused. */
  refused?: ReactNode;
};

/** How far the job of an import is; it goes on when the page closes. */
export function ImportProgress({ jobId, of, missed, refused }: Props) {
  const { job, isFinished } = useJob(jobId, of);
  if (!job) return null;
  if (job.fault !== null) return <Notice tone="caution">{refused}</Notice>;
  const { done, total } = job;
  const athletes = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} athletes`;
  return (
    <div className="flex flex-col gap-2">
      <p aria-live="polite">
        {athletes}. {isFinished ? "All done." : "You can leave: it goes on."}
      </p>
      <progress
        aria-label={athletes}
        value={done}
        max={Math.max(total, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {job.missed.length > 0 && (
        <p>
          {missed}: {job.missed.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </div>
  );
}
