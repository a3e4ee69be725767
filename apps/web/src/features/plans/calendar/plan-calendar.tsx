"use client";

import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import { cx } from "../../../ui/cx";
import { absoluteDate, shortDate } from "../../../ui/time/date-words";
import {
  type PlanDay,
  type PlannedSession,
  type PlanOverview,
  sessionText,
  trainingWords,
} from "../words";
import { PlanMark, StrengthMark, TestMark } from "./plan-mark";
import { SessionPopover } from "./session-popover";

const letters = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** This week and the next four, Monday first: the training of each day and what stands on it. */
export function PlanCalendar({ overview, mayMove }: { overview: PlanOverview; mayMove: boolean }) {
  const weeks = Array.from({ length: overview.days.length / 7 }, (_, week) =>
    overview.days.slice(week * 7, week * 7 + 7),
  );
  return (
    <div className="@container">
      <table
        aria-label="Sessions of the next four weeks"
        className="w-full table-fixed border-collapse"
      >
        <thead>
          <tr>
            {letters.map((name) => (
              <th key={name} scope="col" className="pb-1 text-xs font-medium text-muted">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <td key={day.date} className="border border-line p-0 align-top">
                  <DayCell day={day} overview={overview} mayMove={mayMove} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { day: PlanDay; overview: PlanOverview; mayMove: boolean };

function DayCell({ day, overview, mayMove }: CellProps) {
  const { date, training, session, isTestDay } = day;
  const content = <DayContent day={day} today={overview.today} />;
  const test = isTestDay ? ", test planned" : "";
  const spoken = `${absoluteDate(date, false)}, ${dayKindLabels[training].toLowerCase()}${test}`;
  if (!session) {
    return (
      <div className={cellLook(day, overview.today)}>
        <span className="sr-only">{spoken}: no session</span>
        {content}
      </div>
    );
  }
  return (
    <SessionPopover
      day={{ ...day, session }}
      overview={overview}
      mayMove={mayMove}
      trigger={
        <button
          type="button"
          className={cx(
            cellLook(day, overview.today),
            "w-full cursor-pointer hover:bg-sunken data-[state=open]:bg-accent-tint",
          )}
        >
          <span className="sr-only">{`${spoken}: ${sessionText(session)}`}</span>
          {content}
        </button>
      }
    />
  );
}

function cellLook({ date }: PlanDay, today: string): string {
  return cx(
    "relative flex h-18 flex-col pt-1 pb-1 @min-[46rem]:px-2 @min-[46rem]:pt-1.5",
    date < today && "bg-sunken",
    date === today && "shadow-[inset_0_2px_0_var(--accent)]",
  );
}

/** In a narrow calendar stacked in the middle, in a wide one the day's training beside its date. */
function DayContent({ day, today }: { day: PlanDay; today: string }) {
  const { date, training, session, isTestDay } = day;
  return (
    <span
      aria-hidden
      className="flex h-full w-full flex-col items-center @min-[46rem]:items-start @min-[46rem]:gap-1.5"
    >
      <span
        className={cx(
          "w-full text-center text-xs tabular-nums @min-[46rem]:flex @min-[46rem]:justify-between",
          date === today ? "font-semibold text-ink" : "text-muted",
        )}
      >
        {dayText(date)}
        <span className="truncate @max-[46rem]:hidden">{dayKindLabels[training]}</span>
      </span>
      <span className="flex h-7 items-center justify-center gap-1.5 @max-[46rem]:gap-0.5">
        {session ? <PlanMark session={session} today={today} date={date} /> : <Dash />}
        {session && (
          <span className="truncate text-sm @max-[46rem]:hidden">{markWord(session)}</span>
        )}
        {session?.withStrength && <StrengthMark />}
        {isTestDay && <TestMark />}
      </span>
      <span className="w-full truncate text-center text-xs text-muted @min-[46rem]:hidden">
        {trainingWords[training]}
      </span>
    </span>
  );
}

/** The day of the month, with the month where it begins. */
function dayText(date: string): string {
  return date.endsWith("-01") ? shortDate(date) : String(Number(date.slice(8)));
}

function markWord({ kind, optional }: PlannedSession): string {
  if (optional) return "Optional";
  return kind === "full" ? "Full" : "Short";
}

function Dash() {
  return <span className="h-px w-2 bg-field" />;
}
