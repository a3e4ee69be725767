"use client";

import { counted, formatCount } from "@talus/domain/text/count";
import type { Decision } from "@talus/domain/verdicts/decision";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { Button } from "../../../ui/buttons/button";
import { VerdictGlyph } from "../../../ui/marks/verdict-mark";
import { Dialog } from "../../../ui/overlay/dialog";
import { type QueueRow, type ReviewRow, reviewRows } from "../groups";

/** What may be decided on many tests at once. */
export type ManyKind = "accepted" | "remeasure";

const words: Record<ManyKind, string> = { accepted: "Accept", remeasure: "Remeasure" };

type Props = {
  kind: ManyKind;
  rows: readonly QueueRow[];
  onDo: (rows: readonly ReviewRow[]) => void;
  onClose: () => void;
};

/** What a decision on many rows would do, and whom it leaves out and why, before it is made. */
export function DryRun({ kind, rows, onDo, onClose }: Props) {
  const reviews = reviewRows(rows);
  const looks = reviews.filter(({ isWithinRules }) => !isWithinRules);
  const others = rows.length - reviews.length;
  const title = `${words[kind]}: ${counted(reviews.length, "test")}`;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      description="Nothing is decided yet."
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            tone="primary"
            onClick={() => {
              onClose();
              onDo(reviews);
            }}
          >
            {title}
          </Button>
        </>
      }
    >
      <section aria-label="Dry run" className="flex flex-col gap-3">
        <ul className="flex flex-col gap-1">
          {countsOf(reviews).map(([decision, count]) => (
            <li key={decision} className="flex items-center gap-2">
              <VerdictGlyph verdict={decision} className="size-4" /> {formatCount(count)}{" "}
              {decisionLabels[decision]}
            </li>
          ))}
        </ul>
        {looks.length > 0 && (
          <p>
            {looks.length === 1 ? "One asks" : `${formatCount(looks.length)} ask`} for a look first:{" "}
            {namesOf(looks)}.
          </p>
        )}
        {others > 0 && (
          <p className="text-muted">
            {formatCount(others)} left out: {others === 1 ? "it is" : "they are"} no test that waits
            for review.
          </p>
        )}
      </section>
    </Dialog>
  );
}

function countsOf(rows: readonly ReviewRow[]): [Decision, number][] {
  const counts = new Map<Decision, number>();
  for (const { decision } of rows) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  return [...counts];
}

const mostNames = 5;

function namesOf(rows: readonly QueueRow[]): string {
  const names = rows.slice(0, mostNames).map(({ name }) => name);
  const more = rows.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${formatCount(more)} more` : names.join(", ");
}
