import type { Due } from "@talus/domain/assessments/due";
import { ChevronRight, Ruler } from "lucide-react";
import Link from "next/link";
import { relativeDate } from "../../../ui/time/date-words";

type Props = { athleteId: string; due: Due; note: string; today: string };

function titleOf({ state, until }: Due, today: string): string {
  if (state === "first") return "Your first ankle test";
  if (state === "overdue" || until === null) return "Ankle test, overdue";
  return until === today ? "Ankle test, due today" : "Ankle test, due";
}

/** The ankle test stands before the session: a warm-up would change the number. */
export function DueCard({ athleteId, due, note, today }: Props) {
  const until =
    due.state === "due" && due.until !== null && due.until !== today
      ? `Until ${relativeDate(due.until, today)}. `
      : "";
  return (
    <Link
      href={`/assess/${athleteId}`}
      className="flex items-center gap-3 rounded-card border border-line bg-surface p-4 hover:bg-sunken"
    >
      <span className="flex size-12 shrink-0 items-center justify-center rounded-button bg-sunken text-accent">
        <Ruler aria-hidden className="size-6" />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-lg font-semibold">{titleOf(due, today)}</span>
        <span className="text-base text-muted">
          {until}About 6 min. Do it first: a warm-up would change the number.
        </span>
        {note && <span className="text-base">Your coach wrote: {note}</span>}
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
    </Link>
  );
}

/** The day that the coach planned the next test for, while it is still to come. */
export function PlannedTestLine({ due, note, today }: Omit<Props, "athleteId">) {
  if (due.from === null) return null;
  const day = relativeDate(due.from, today);
  return (
    <p className="text-base text-muted">
      Next ankle test: {day === "Tomorrow" ? "tomorrow" : day}, as your coach planned it.
      {note && ` Your coach wrote: ${note}`}
    </p>
  );
}
