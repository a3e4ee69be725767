"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { ChevronRight } from "lucide-react";
import { Notice } from "../../../ui/marks/notice";
import { StopGlyph } from "../../../ui/marks/safety-marks";
import { Skeleton } from "../../../ui/page/skeleton";
import {
  outcomeWords,
  type Preview,
  previewSentence,
  reasonWords,
  sessionsSentence,
} from "../words";

type Props = { preview: Preview | null; isPending: boolean; problem: string | null };

/** The dry run: who gets it, who has something else replaced, who is left out and why. */
export function AssignPreview({ preview, isPending, problem }: Props) {
  return (
    <section aria-label="Dry run" aria-busy={isPending} className="flex flex-col gap-2">
      <h3 className="text-sm font-medium text-ink">Dry run</h3>
      {problem && <Notice tone="caution">{problem}</Notice>}
      {!preview && isPending && <Skeleton className="h-24 w-full" />}
      {!preview && !isPending && !problem && (
        <p className="text-muted">Choose who and what to see whom it reaches.</p>
      )}
      {preview && <Groups preview={preview} />}
    </section>
  );
}

function Groups({ preview }: { preview: Preview }) {
  if (preview.total === 0) return <p className="text-muted">Nobody is meant by this choice.</p>;
  return (
    <>
      <p aria-live="polite" className="text-base text-muted">
        <strong className="font-semibold text-ink">{previewSentence(preview)}</strong>{" "}
        {sessionsSentence(preview)} Nothing is written yet.
      </p>
      <div className="divide-y divide-line overflow-hidden rounded-card border border-line">
        {preview.groups.map((group) => (
          <Group key={`${group.outcome} ${group.reasonCode}`} group={group} />
        ))}
      </div>
    </>
  );
}

function Group({ group }: { group: Preview["groups"][number] }) {
  const { outcome, reasonCode, count, rows } = group;
  const more = count - rows.length;
  return (
    <details className="group" open={outcome === "left_out" && count <= 3}>
      <summary className="flex min-h-control cursor-pointer list-none items-center gap-2 px-3 py-1.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        {reasonCode === "held" && <StopGlyph className="size-4 shrink-0" />}
        <span className="min-w-0 flex-1">
          <span className="font-medium">{outcomeWords[outcome]}</span>
          <span className="text-muted">: {reasonWords[reasonCode]}</span>
        </span>
        <span className="font-medium tabular-nums">{count.toLocaleString("en")}</span>
      </summary>
      <ul className="divide-y divide-line border-t border-line bg-sunken text-sm">
        {rows.map((row) => (
          <li key={row.athleteId} className="flex flex-wrap gap-x-3 px-3 py-1.5 pl-9">
            <span className="font-medium">{row.name}</span>
            <span className="text-muted">{row.reason}</span>
          </li>
        ))}
        {more > 0 && <li className="px-3 py-1.5 pl-9 text-muted">and {athletesText(more)} more</li>}
      </ul>
    </details>
  );
}
