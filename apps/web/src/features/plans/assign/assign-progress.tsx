"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import { athletesText, type JobProgress, missedText } from "../words";
import type { StartedJob } from "./use-assign";

const lookEveryMs = 1000;

type Props = { job: StartedJob; onUndo: () => void; onClose: () => void };

/** How far an assignment to very many is, and at its end whom it did not reach; it goes on when this closes. */
export function AssignProgress({ job, onUndo, onClose }: Props) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data, error } = useQuery(
    trpc.plans.progress.queryOptions(
      { jobId: job.jobId },
      { refetchInterval: ({ state }) => (state.data?.isFinished ? false : lookEveryMs) },
    ),
  );
  const isFinished = data?.isFinished ?? false;
  const verb = job.isUndo ? "plans.undo" : "plans.assign";
  const wasAnnounced = useRef(false);
  useEffect(() => {
    if (!isFinished || wasAnnounced.current) return;
    wasAnnounced.current = true;
    void refresh(verb);
  }, [isFinished, verb, refresh]);
  const done = data?.done ?? 0;
  const total = data?.total ?? job.athleteCount;
  return (
    <section aria-label="Progress" className="flex flex-col gap-4">
      <p aria-live="polite" className="text-base">
        <strong className="font-semibold">{headline(job, isFinished)}</strong>{" "}
        <span className="text-muted tabular-nums">
          {done.toLocaleString("en")} of {athletesText(total)}.
          {!isFinished && " You can close this: it goes on."}
        </span>
      </p>
      <progress
        aria-label={`${done} of ${total} athletes`}
        value={done}
        max={Math.max(total, 1)}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {error && !data && (
        <Notice tone="caution">How far it is cannot be seen just now. It goes on.</Notice>
      )}
      {data && <Missed progress={data} />}
      <div className="flex gap-3">
        <Button tone="primary" onClick={onClose}>
          {isFinished ? "Done" : "Close"}
        </Button>
        {!job.isUndo && <Button onClick={onUndo}>Undo</Button>}
      </div>
    </section>
  );
}

function headline({ routineName, isUndo }: StartedJob, isFinished: boolean): string {
  if (isUndo) return isFinished ? "Taken back." : "Taking it back.";
  return isFinished ? `${routineName} is assigned.` : `Assigning ${routineName}.`;
}

function Missed({ progress: { missed } }: { progress: JobProgress }) {
  if (missed.length === 0) return null;
  return (
    <ul
      aria-label="Not reached"
      className="divide-y divide-line overflow-hidden rounded-card border border-line text-sm"
    >
      {missed.map((line) => (
        <li key={line.athleteId} className="flex flex-wrap gap-x-3 px-3 py-1.5">
          <span className="font-medium">{line.name}</span>
          <span className="text-muted">{missedText(line)}</span>
        </li>
      ))}
    </ul>
  );
}
