import { Check } from "lucide-react";
import { cx } from "../cx";

/** What is on a day: done full or short, missed, planned, or rest. */
export type DayState = "full" | "short" | "missed" | "planned" | "rest" | "paused";

/** One day of the strip. */
export type StripDay = {
  /** `YYYY-MM-DD`; the key. */
  date: string;
  /** One letter: M. */
  letter: string;
  /** Read aloud: "Monday 16 November". */
  name: string;
  state: DayState;
  /** Under the mark: Easy, Intervals, Lower. */
  kind: string;
  today: boolean;
};

const stateWords: Record<DayState, string> = {
  full: "full session done",
  short: "short session done",
  missed: "not done",
  planned: "planned",
  rest: "nothing planned",
  paused: "paused",
};

/** Seven days: full = filled tick, short = half disc, rest = dash, planned = ring, today bold with its ring; a list where it is narrow. */
export function WeekStrip({ days }: { days: readonly StripDay[] }) {
  return (
    <div className="@container">
      <ol
        aria-label="This week"
        className="grid gap-1 text-center text-xs @min-[14rem]:grid-cols-7 @min-[14rem]:gap-0"
      >
        {days.map((day) => (
          <li
            key={day.date}
            aria-current={day.today ? "date" : undefined}
            className="flex min-w-0 items-center gap-1.5 @min-[14rem]:flex-col"
          >
            <span className="sr-only">{`${day.name}: ${day.kind}, ${stateWords[day.state]}`}</span>
            <span aria-hidden className={day.today ? "font-semibold text-ink" : "text-muted"}>
              {day.letter}
            </span>
            <DayMark state={day.state} today={day.today} />
            <span
              aria-hidden
              className={cx(
                "wrap-anywhere hyphens-auto @min-[14rem]:w-full",
                day.today ? "font-semibold text-ink" : "text-muted",
              )}
            >
              {day.kind}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The 24 px mark of one day, decorative; also for calendars. */
export function DayMark({ state, today }: { state: DayState; today: boolean }) {
  if (state === "full") {
    return (
      <span
        aria-hidden
        className="flex size-6 items-center justify-center rounded-full bg-accent text-on-accent"
      >
        <Check className="size-4" strokeWidth={2.5} />
      </span>
    );
  }
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 fill-none stroke-muted stroke-2">
      {state === "short" && (
        <>
          <circle cx="12" cy="12" r="10" className="stroke-accent" />
          <path d="M12 5a7 7 0 0 0 0 14Z" className="fill-accent stroke-none" />
        </>
      )}
      {state === "rest" && <path d="M8 12h8" />}
      {state === "paused" && <path d="M9 8v8M15 8v8" />}
      {state === "missed" && <path d="M12 3a9 9 0 1 0 .01 0ZM9 15l6-6" className="stroke-[1.5]" />}
      {state === "planned" && (
        <circle
          cx="12"
          cy="12"
          r="9"
          className={today ? "stroke-accent" : "stroke-field stroke-[1.5]"}
        />
      )}
      {state === "planned" && today && (
        <circle cx="12" cy="12" r="3.5" className="fill-accent stroke-none" />
      )}
    </svg>
  );
}
