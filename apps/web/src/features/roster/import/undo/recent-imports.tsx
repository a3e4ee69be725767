"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client";
import { Section } from "../../../../ui/page/card";
import { momentWords } from "../../../../ui/time/moment-words";
import { UndoButton, UndoProgress } from "./undo-button";
import { importWords, type RecentImport, timeLeft } from "./undo-words";

/** The imports of the last day, each with its undo and the time that remains; nothing where there is none. */
export function RecentImports() {
  const { data = [], dataUpdatedAt } = useQuery(useTRPC().roster.recentImports.queryOptions());
  if (data.length === 0) return null;
  return (
    <Section title="Recent imports" note="Each can be taken back for 24 hours" padded={false}>
      <ul className="divide-y divide-line">
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
            <span className="min-w-0 flex-1">
              <strong className="font-semibold">{importWords(one)}</strong>{" "}
              <span className="text-muted">
                {momentWords(one.createdAt, new Date(dataUpdatedAt))}, by {one.by}
              </span>
            </span>
            <State one={one} now={new Date(dataUpdatedAt)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function State({ one, now }: { one: RecentImport; now: Date }) {
  if (one.isUndone) return <span className="text-muted">Taken back</span>;
  if (one.undoJobId) return <UndoProgress jobId={one.undoJobId} />;
  if (one.isRunning) return <span className="text-muted">Still going on</span>;
  return (
    <span className="flex items-center gap-3">
      <span className="text-muted tabular-nums">{timeLeft(one.endsAt, now)}</span>
      <UndoButton importId={one.id} />
    </span>
  );
}
