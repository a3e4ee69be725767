"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";

/** A week on a chart's axis; `n` null is fewer than five athletes, or a week that is not over. */
export type AxisWeek = { weekStart: LocalDate; n: number | null; isOpen?: boolean };

type TickProps = {
  x?: number;
  y?: number;
  index?: number;
  /** Width of the axis in px, from recharts. */
  width?: number;
  weeks: readonly AxisWeek[];
  today: LocalDate;
};

/** Every how many weeks a date fits. */
function labelStep(weeks: readonly AxisWeek[]): number {
  return Math.max(1, Math.ceil(weeks.length / 6));
}

/** A date where it fits, and under it the week's n: "<5" where the week is hidden. */
export function WeekTick({ x = 0, y = 0, index = 0, width = 0, weeks, today }: TickProps) {
  const week = weeks[index];
  const step = labelStep(weeks);
  if (week === undefined) return null;
  // Weeks count from the newest one, so that it always has its date.
  const fromEnd = weeks.length - 1 - index;
  const every = Math.max(1, Math.ceil((22 * weeks.length) / Math.max(1, width)));
  return (
    <g transform={`translate(${x},${y})`} fontSize="12" textAnchor="middle" fill="var(--muted)">
      {fromEnd % step === 0 && <text dy="12">{dayLabel(week.weekStart, today)}</text>}
      {index === 0 && (
        <text dx="-28" dy="30" fontSize="11" fontWeight="600">
          n
        </text>
      )}
      {fromEnd % every === 0 && (
        <text dy="30" fontSize="11">
          {week.n ?? (week.isOpen ? "–" : "<5")}
        </text>
      )}
    </g>
  );
}
