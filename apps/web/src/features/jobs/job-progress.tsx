"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { ReactNode } from "react";
import type { Mutation } from "../../trpc/changed-keys";
import type { RouterOutputs } from "../../trpc/client";
import { WorkProgress } from "../../ui/figures/work-progress";
import { useJob } from "./use-job";

/** Somebody whom a job did not reach. */
export type MissedLine = RouterOutputs["roster"]["progress"]["missed"][number];

type Props = {
  job: { jobId: string; athletes: number };
  /** What the job does in a request's stead. */
  of: Mutation;
  /** A sentence each. */
  words: { running: string; done: string };
  missedText: (line: MissedLine) => string;
  onClose: () => void;
  /** Beside the button that closes it, told whether it was done: an undo, a file. */
  children: (isDone: boolean) => ReactNode;
};

const refused = "Nothing of it was done. Try again.";

/** How far an act on very many is, and at its end whom it did not reach. */
export function JobProgress({ job: begun, of, words, missedText, onClose, children }: Props) {
  const { job, isFinished, isUnknown } = useJob(begun.jobId, of);
  const isRefused = (job?.fault ?? null) !== null;
  const total = job?.total ?? begun.athletes;
  const missed = (job?.missed ?? []).map((line) => ({
    ...{ id: line.athleteId, name: line.name, why: missedText(line) },
  }));
  return (
    <WorkProgress
      {...{ total, isFinished, isUnknown, missed, onClose }}
      headline={isRefused ? refused : isFinished ? words.done : words.running}
      done={job?.done ?? 0}
      totalText={athletesText(total)}
    >
      {children(isFinished && !isRefused)}
    </WorkProgress>
  );
}
