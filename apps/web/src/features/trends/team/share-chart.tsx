"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { formatCount } from "@talus/domain/text/count";
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook, Marker, sideInk, tipOf } from "../chart-parts";
import { valueTicks } from "../ticks";
import { type AxisWeek, weekAxis } from "./week-axis";
import { markedWeeks } from "./week-steps";

/** A week's shares in percent; null is hidden or unknown. */
export type ShareWeek = AxisWeek & {
  left?: number | null;
  right?: number | null;
  all?: number | null;
};

/** A line of a share chart: a side in its colour and marker, or everything together in ink. */
export type ShareLine = { key: "left" | "right" | "all"; label: string };

/** What the lines are measured in: shares unless it says otherwise. */
export type LineScale = {
  low: number;
  high: number;
  unit: string;
  show: (value: number) => string;
};

type Props = {
  weeks: readonly ShareWeek[];
  lines: readonly ShareLine[];
  today: LocalDate;
  scale?: LineScale;
};

const shares: LineScale = { low: 0, high: 100, unit: "%", show: String };

/** Shares of a group by week, 0 to 100 %, or lengths on a scale given; a hidden week breaks the line. */
export function ShareChart({ weeks, lines, today, scale = shares }: Props) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...weeks]}
        margin={{ top: 8, right: 16, bottom: 0, left: -10 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis {...weekAxis(weeks, today)} />
        <YAxis
          {...axisLook}
          type="number"
          domain={[scale.low, scale.high]}
          ticks={scale === shares ? [0, 25, 50, 75, 100] : valueTicks(scale)}
          axisLine={false}
          width={48}
        />
        <Tooltip
          content={tipOf((week: ShareWeek) => <ShareTip {...{ week, lines, today, scale }} />)}
          cursor={{ stroke: "var(--line)" }}
          isAnimationActive={false}
        />
        {lines.map((line) => {
          const marked = markedWeeks(weeks.map((week) => week[line.key]));
          return (
            <Line
              key={line.key}
              dataKey={line.key}
              stroke={inkOf(line)}
              strokeWidth={2}
              activeDot={false}
              isAnimationActive={false}
              dot={(dot: unknown) => (
                <ShareDot
                  key={(dot as DotProps).index}
                  {...(dot as DotProps)}
                  {...{ line, marked }}
                />
              )}
            />
          );
        })}
      </LineChart>
    </ResponsiveContainer>
  );
}

function inkOf({ key }: ShareLine): string {
  return key === "all" ? "var(--ink)" : sideInk[key];
}

type DotProps = { cx?: number; cy?: number; index: number };

function ShareDot({
  cx,
  cy,
  index,
  line,
  marked,
}: DotProps & { line: ShareLine; marked: ReadonlySet<number> }) {
  if (cx === undefined || cy === undefined || !marked.has(index)) return null;
  const last = Math.max(...marked);
  if (line.key === "all") {
    const size = index === last ? 10 : 6;
    return (
      <rect
        x={cx - size / 2}
        y={cy - size / 2}
        width={size}
        height={size}
        rx="1"
        fill="var(--ink)"
      />
    );
  }
  return <Marker side={line.key} x={cx} y={cy} look={index === last ? "solid" : "hollow"} />;
}

type TipProps = {
  week: ShareWeek;
  lines: readonly ShareLine[];
  today: LocalDate;
  scale: LineScale;
};

function ShareTip({ week, lines, today, scale }: TipProps) {
  return (
    <>
      <p className="text-muted">Week of {dayLabel(week.weekStart, today)}</p>
      {week.n === null && <p className="text-ink">Fewer than 5 athletes</p>}
      {lines.map(({ key, label }) =>
        week[key] == null ? null : (
          <p key={key} className="text-ink">
            {label} {scale.show(week[key])} {scale.unit}, n {formatCount(week.n ?? 0)}
          </p>
        ),
      )}
    </>
  );
}
