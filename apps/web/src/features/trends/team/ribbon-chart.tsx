"use client";

import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import type { Side } from "@talus/domain/sides";
import { formatCount } from "@talus/domain/text/count";
import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import type { DisplayUnit } from "@talus/domain/units";
import { formatShown } from "@talus/domain/units";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook, Marker, sideInk, tipOf } from "../chart-parts";
import { valueTicks } from "../ticks";
import { axisPaddingPx, weekAxis } from "./week-axis";
import { markedWeeks } from "./week-steps";

type Props = {
  weeks: readonly ShownWeek[];
  side: Side;
  unit: DisplayUnit;
  target: number;
  scale: { low: number; high: number };
  today: LocalDate;
};

type Point = {
  weekStart: LocalDate;
  n: number | null;
  median: number | null;
  half: [number, number] | null;
};

/** Median and middle half of a side by week; a week of fewer than five athletes breaks the ribbon. */
export function RibbonChart({ weeks, side, unit, target, scale, today }: Props) {
  const points = weeks.map((week) => pointOf(week, side));
  const marked = markedWeeks(points.map(({ median }) => median));
  const ink = sideInk[side];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={points}
        margin={{ top: 8, right: 16, bottom: 0, left: -18 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <ReferenceArea y1={target} y2={scale.high} shape={TargetBand} ifOverflow="hidden" />
        <ReferenceLine y={target} stroke="var(--accent)" />
        <XAxis {...weekAxis(points, today)} />
        <YAxis
          {...axisLook}
          type="number"
          domain={[scale.low, scale.high]}
          ticks={valueTicks(scale)}
          axisLine={false}
          width={48}
        />
        <Tooltip
          content={tipOf((point: Point) => <WeekTip {...{ point, unit, today }} />)}
          cursor={{ stroke: "var(--line)" }}
          isAnimationActive={false}
        />
        <Area
          dataKey="half"
          stroke="none"
          fill={ink}
          fillOpacity={0.16}
          activeDot={false}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="median"
          stroke={ink}
          strokeWidth={2}
          activeDot={false}
          isAnimationActive={false}
          dot={(dot: unknown) => (
            <MedianDot key={(dot as DotProps).index} {...(dot as DotProps)} {...{ side, marked }} />
          )}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The target's tint over the whole width, the axis' padding too. */
function TargetBand({ x = 0, y = 0, width = 0, height = 0 }: Partial<DOMRect>) {
  const pad = axisPaddingPx;
  return <rect x={x - pad} y={y} width={width + 2 * pad} height={height} fill="var(--band)" />;
}

type DotProps = { cx?: number; cy?: number; index: number };

function MedianDot({
  cx,
  cy,
  index,
  side,
  marked,
}: DotProps & { side: Side; marked: ReadonlySet<number> }) {
  if (cx === undefined || cy === undefined || !marked.has(index)) return null;
  const look = index === Math.max(...marked) ? "solid" : "hollow";
  return <Marker side={side} x={cx} y={cy} look={look} />;
}

type TipProps = { point: Point; unit: DisplayUnit; today: LocalDate };

function WeekTip({ point, unit, today }: TipProps) {
  return (
    <>
      <p className="text-muted">Week of {dayLabel(point.weekStart, today)}</p>
      {point.median === null || point.half === null ? (
        <p className="text-ink">Fewer than 5 athletes</p>
      ) : (
        <p className="text-ink">
          Median {formatShown(point.median, unit)} {unit}, middle half{" "}
          {formatShown(point.half[0], unit)} to {formatShown(point.half[1], unit)}, n{" "}
          {formatCount(point.n ?? 0)}
        </p>
      )}
    </>
  );
}

function pointOf(week: ShownWeek, side: Side): Point {
  const { n, median, q1, q3 } = week[side];
  const half: [number, number] | null = q1 === null || q3 === null ? null : [q1, q3];
  return { weekStart: week.weekStart, n, median, half };
}
