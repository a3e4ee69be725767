"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { formatCount } from "@talus/domain/text/count";
import { axisLook } from "../chart-parts";
import { stepsOf } from "./week-steps";

/** A week on a chart's axis; `n` null is fewer than five athletes, or a week that is not over. */
export type AxisWeek = { weekStart: LocalDate; n: number | null; isOpen?: boolean };

/** How far the axis of weeks goes beyond its first and last, px. */
export const axisPaddingPx = 10;

/** The axis of weeks, as recharts takes it: dates, and under them each week's n, where they fit. */
export function weekAxis(weeks: readonly AxisWeek[], today: LocalDate) {
  const steps = stepsOf(weeks, today);
  const fromEnd = (at: number) => weeks.length - 1 - at;
  const isNamed = (at: number) => fromEnd(at) % steps.date === 0 || fromEnd(at) % steps.n === 0;
  return {
    ...axisLook,
    dataKey: "weekStart",
    interval: 0,
    height: 40,
    padding: { left: axisPaddingPx, right: axisPaddingPx },
    ticks: weeks.filter((_, at) => isNamed(at)).map(({ weekStart }) => weekStart),
    tick: <WeekTick {...{ weeks, today, steps }} />,
  } as const;
}

type TickProps = {
  x?: number;
  y?: number;
  /** Which of the ticks it is, and of what, from recharts. */
  index?: number;
  payload?: { value: LocalDate };
  weeks: readonly AxisWeek[];
  today: LocalDate;
  steps: { date: number; n: number };
};

/** A date where it fits, and under it the week's n: "<5" where the week is hidden. */
function WeekTick({ x = 0, y = 0, index = 0, payload, weeks, today, steps }: TickProps) {
  const at = weeks.findIndex(({ weekStart }) => weekStart === payload?.value);
  const week = weeks[at];
  if (week === undefined) return null;
  // Weeks count from the newest one, so that it always has its date.
  const fromEnd = weeks.length - 1 - at;
  return (
    <g transform={`translate(${x},${y})`} fontSize="12" textAnchor="middle" fill="var(--muted)">
      {fromEnd % steps.date === 0 && <text dy="12">{dayLabel(week.weekStart, today)}</text>}
      {index === 0 && (
        <text dx="-28" dy="30" fontSize="11" fontWeight="600">
          n
        </text>
      )}
      {fromEnd % steps.n === 0 && (
        <text dy="30" fontSize="11">
          {week.n === null ? (week.isOpen ? "–" : "<5") : formatCount(week.n)}
        </text>
      )}
    </g>
  );
}
