import { Dumbbell, Ruler } from "lucide-react";
import { DayMark } from "../../../ui/marks/week-strip";
import type { PlannedSession } from "../words";

type Props = { session: PlannedSession; today: string; date: string };

/** What stands on a day: done, missed, or planned full (disc), short (half), optional (dashed). */
export function PlanMark({ session, today, date }: Props) {
  if (session.outcome === "completed") return <DayMark state={session.kind} today={false} />;
  if (session.outcome === "stopped") return <DayMark state="paused" today={false} />;
  if (date < today) return <DayMark state={session.optional ? "rest" : "missed"} today={false} />;
  return <PlannedMark kind={session.kind} optional={session.optional} />;
}

/** A session that is still to come; decorative, the words stand beside it. */
export function PlannedMark({ kind, optional }: { kind: "full" | "short"; optional: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-6 fill-none stroke-ink stroke-[1.5]"
    >
      <circle
        cx="12"
        cy="12"
        r="9"
        {...(optional ? { strokeDasharray: "3 3", className: "stroke-muted" } : {})}
      />
      {kind === "full" && <circle cx="12" cy="12" r="6" className="fill-ink stroke-none" />}
      {kind === "short" && !optional && (
        <path d="M12 6a6 6 0 0 0 0 12Z" className="fill-ink stroke-none" />
      )}
    </svg>
  );
}

/** The sign that a session carries the strength block; decorative. */
export function StrengthMark() {
  return <Dumbbell aria-hidden className="size-3.5 shrink-0 text-muted" />;
}

/** The sign that a test is planned for a day; decorative. */
export function TestMark() {
  return <Ruler aria-hidden className="size-3.5 shrink-0 text-accent" />;
}
