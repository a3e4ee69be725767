"use client";

import { adherenceText } from "@talus/domain/sessions/adherence";
import { feelWords } from "@talus/domain/sessions/log/session-feel";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { SideMark } from "../../ui/figures/side-mark";
import { StopMark } from "../../ui/marks/safety-marks";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { RelativeDate } from "../../ui/time/relative-date";
import { reportWords } from "./pain/report";

type Entry = RouterOutputs["sessions"]["history"]["logs"][number];

/** What an athlete did in the last weeks, newest first, with pain where it was. For coach and athlete. */
export function SessionHistory({ athleteId, days = 42 }: { athleteId: string; days?: number }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sessions.history.queryOptions({ athleteId, days }));
  return (
    <Section
      title="Sessions"
      note={`Last ${Math.round(days / 7)} weeks: ${adherenceText(data.adherence)}`}
      padded={false}
    >
      {data.logs.length === 0 ? (
        <EmptyState sentence="No session is logged in these weeks." />
      ) : (
        <ul className="divide-y divide-line">
          {data.logs.map((log) => (
            <HistoryRow key={log.id} log={log} today={data.today} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function HistoryRow({ log, today }: { log: Entry; today: string }) {
  const { done, of } = log.exercises;
  return (
    <li className="flex flex-col gap-0.5 px-4 py-2.5 text-base">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <RelativeDate date={log.date} today={today} className="font-medium" />
          {log.outcome === "stopped" ? (
            <StopMark>Stopped</StopMark>
          ) : (
            <span>{log.kind === "full" ? "Full" : "Short"}</span>
          )}
          {log.plannedSessionId === null && <span className="text-muted">extra</span>}
          {log.amendedAt && <span className="text-muted">corrected</span>}
        </p>
        <p className="text-muted">
          {done} of {of} exercises, {Math.ceil(log.durationSec / 60)} min
          {log.stiffnessBefore !== null && log.stiffnessAfter !== null
            ? `, stiffness ${log.stiffnessBefore} to ${log.stiffnessAfter}`
            : ""}
        </p>
      </div>
      {log.pains.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-muted">
          {log.pains.map(({ name, side, painNrs }) => (
            <span
              key={`${name} ${side}`}
              className="inline-flex max-w-full flex-wrap items-baseline gap-x-1"
            >
              {name}
              {side !== "both" && <SideMark side={side} />} pain {painNrs}
            </span>
          ))}
        </p>
      )}
      {log.feel && <p className="text-muted">Felt: {feelWords(log.feel)}</p>}
      {log.report && <p className="text-muted">Pain report: {reportWords(log.report)}</p>}
      {log.note && <p className="max-w-prose wrap-anywhere">“{log.note}”</p>}
    </li>
  );
}
