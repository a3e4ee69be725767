"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { useEnded } from "../../../trpc/use-ended";
import { Button } from "../../../ui/buttons/button";
import { WorkProgress } from "../../../ui/figures/work-progress";
import type { StartedChange } from "./use-change";
import { actWords, athletesText, missedText } from "./words";

const lookEveryMs = 1000;

type Props = { job: StartedChange; onUndo: () => void; onClose: () => void };

/** How far a change of very many is, and at its end whom it did not reach. */
export function ChangeProgress({ job, onUndo, onClose }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.roster.progress.queryOptions(
      { jobId: job.jobId },
      { refetchInterval: ({ state }) => (state.data?.isFinished ? false : lookEveryMs) },
    ),
  );
  const isFinished = data?.isFinished ?? false;
  useEnded(isFinished, job.isUndo ? "roster.undoChange" : "roster.change");
  const total = data?.total ?? job.athletes;
  const missed = (data?.missed ?? []).map((line) => ({
    ...{ id: line.athleteId, name: line.name, why: missedText(line) },
  }));
  return (
    <WorkProgress
      {...{ total, isFinished, missed, onClose }}
      headline={headline(job, isFinished)}
      done={data?.done ?? 0}
      totalText={athletesText(total)}
      isUnknown={error !== null && !data}
    >
      {!job.isUndo && <Button onClick={onUndo}>Undo</Button>}
    </WorkProgress>
  );
}

function headline({ act, isUndo }: StartedChange, isFinished: boolean): string {
  if (isUndo) return isFinished ? "Taken back." : "Taking it back.";
  return isFinished ? `${actWords[act].done}.` : actWords[act].running;
}
