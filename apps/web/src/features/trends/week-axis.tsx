"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/trends/day-label";

/** A week on a chart's axis; `n` null is fewer than five athletes. */
export type AxisWeek = { weekStart: LocalDate; n: number | null };

type TickProps = {
  x?: number;
  y?: number;
  index?: number;
  weeks: readonly AxisWeek[];
  today: LocalDate;
};

/** Every how many weeks a label fits, and the n row under it. */
export function labelStep(weeks: readonly AxisWeek[]): number {
  return Math.max(1, Math.ceil(weeks.length / 6));
}

/** A date where it fits, and under it the week's n: "<5" where the week is hidden. */
export function WeekTick({ x = 0, y = 0, index = 0, weeks, today }: TickProps) {
  const week = weeks[index];
  const step = labelStep(weeks);
  if (week === undefined) return null;
  // Counted from the newest week, so that the last one always has its date.
  const fromEnd = weeks.length - 1 - index;
  const showsN = weeks.length <= 16 || fromEnd % Math.ceil(step / 2) === 0;
  return (
    <g transform={`translate(${x},${y})`} fontSize="12" textAnchor="middle" fill="var(--muted)">
      {fromEnd % step === 0 && <text dy="12">{dayLabel(week.weekStart, today)}</text>}
      {showsN && (
        <text dy="30" fontSize="11">
          {week.n ?? "<5"}
        </text>
      )}
    </g>
  );
}
