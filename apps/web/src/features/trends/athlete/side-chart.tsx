"use client";

import { dateOfDayNumber, dayNumber, type LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import { pointMarkFacts } from "@talus/domain/trends/point-marks";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { type DisplayUnit, formatShown } from "@talus/domain/units";
import { useId } from "react";
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook, HatchPattern, Marker, sideInk, tipOf } from "../chart-parts";
import { dayTicks, valueTicks } from "../ticks";
import { NextWindow, TypicalRibbon } from "./chart-windows";
import { glyphOf } from "./point-notes";

type Props = {
  side: SideSeries;
  series: ProtocolSeries;
  /** Whether the window that trials show is drawn. */
  showsTypical: boolean;
  today: LocalDate;
};

type Point = { day: number; value: number | null; trend: number | null };
type Try = { day: number; value: number; valid: boolean };

/** One side's tests over time: error band hatched, target tinted, tries small, the line broken at gaps. */
export function SideChart({ side, series, showsTypical, today }: Props) {
  const hatch = useId();
  const last = side.tests.at(-1);
  const { scale, next } = series;
  const label = (day: number) => dayLabel(dateOfDayNumber(Math.round(day)), today);
  const nextDays = next && { from: dayNumber(next.from), until: dayNumber(next.until) };
  const end = Math.max(dayNumber(series.to) + 4, nextDays ? nextDays.until + 1 : 0);
  const domain = { from: dayNumber(series.from) - 3, to: end };
  const tries: Try[] = side.tests.flatMap((test) =>
    test.attempts.map(({ value, valid }) => ({ day: test.day, value, valid })),
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={pointsOf(side)}
        margin={{ top: 8, right: 12, bottom: 0, left: -18 }}
        accessibilityLayer={false}
      >
        <HatchPattern id={hatch} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <ReferenceArea
          y1={side.target}
          y2={scale.high}
          fill="var(--band)"
          fillOpacity={1}
          ifOverflow="hidden"
        />
        <ReferenceLine y={side.target} stroke="var(--accent)" />
        <ReferenceArea
          y1={side.errorBand.low}
          y2={side.errorBand.high}
          fill={`url(#${hatch})`}
          fillOpacity={1}
          ifOverflow="hidden"
        />
        <ReferenceLine y={side.errorBand.low} stroke="var(--muted)" strokeDasharray="3 3" />
        <ReferenceLine y={side.errorBand.high} stroke="var(--muted)" strokeDasharray="3 3" />
        {showsTypical && side.expectation && <TypicalRibbon expectation={side.expectation} />}
        {nextDays && <NextWindow {...nextDays} top={scale.high} />}
        <XAxis
          {...axisLook}
          dataKey="day"
          type="number"
          domain={[domain.from, domain.to]}
          ticks={dayTicks(side.tests.map((test) => test.day))}
          tickFormatter={label}
          interval="preserveStartEnd"
          minTickGap={8}
          height={24}
        />
        <YAxis
          {...axisLook}
          type="number"
          domain={[scale.low, scale.high]}
          ticks={valueTicks(scale)}
          axisLine={false}
          width={48}
        />
        <Tooltip
          content={tipOf(({ day }: { day: number }) => {
            const test = side.tests.find((one) => one.day === day);
            return test && <TestTip {...{ test, label }} unit={side.unit} />;
          })}
          cursor={{ stroke: "var(--line)" }}
          isAnimationActive={false}
        />
        <Line
          dataKey="trend"
          stroke={sideInk[side.side]}
          strokeWidth={1.5}
          strokeOpacity={0.4}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Scatter
          data={tries}
          dataKey="value"
          isAnimationActive={false}
          shape={(dot: unknown) => <TryDot {...(dot as DotProps)} side={side} />}
        />
        <Line
          dataKey="value"
          stroke={sideInk[side.side]}
          strokeWidth={2}
          isAnimationActive={false}
          activeDot={false}
          dot={(dot: unknown) => (
            <TestDot
              key={(dot as DotProps).payload.day}
              {...(dot as DotProps)}
              side={side}
              lastDay={last?.day}
            />
          )}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type DotProps = {
  cx?: number;
  cy?: number;
  payload: { day: number; value: number | null; valid?: boolean };
};

function TestDot({
  cx,
  cy,
  payload,
  side,
  lastDay,
}: DotProps & { side: SideSeries; lastDay: number | undefined }) {
  if (cx === undefined || cy === undefined || payload.value === null) return null;
  const marks = side.tests.find((test) => test.day === payload.day)?.marks ?? [];
  return (
    <g>
      <Marker side={side.side} x={cx} y={cy} look={payload.day === lastDay ? "solid" : "hollow"} />
      {marks.length > 0 && (
        <text
          x={cx}
          y={cy - 11}
          textAnchor="middle"
          fontSize="12"
          fontWeight="600"
          fill="var(--ink)"
        >
          {marks.map(glyphOf).join(" ")}
        </text>
      )}
    </g>
  );
}

function TryDot({ cx, cy, payload, side }: DotProps & { side: SideSeries }) {
  if (cx === undefined || cy === undefined) return null;
  return <Marker side={side.side} x={cx} y={cy} look={payload.valid ? "small" : "invalid"} />;
}

type TipProps = {
  test: SideSeries["tests"][number];
  label: (day: number) => string;
  unit: DisplayUnit;
};

function TestTip({ test, label, unit }: TipProps) {
  const tries = test.attempts.map(({ value, valid }) =>
    valid ? formatShown(value, unit) : `${formatShown(value, unit)} (not counted)`,
  );
  return (
    <>
      <p className="font-semibold text-ink">
        {formatShown(test.value, unit)} {unit}
      </p>
      <p className="text-muted">{label(test.day)}</p>
      {tries.length > 0 && <p className="text-muted">Tries {tries.join(", ")}</p>}
      {test.marks.map((mark) => (
        <p key={mark} className="text-ink">
          {glyphOf(mark)} {pointMarkFacts[mark].label}
        </p>
      ))}
    </>
  );
}

/** Tests and smoothed line by day; the line's gaps stay gaps in both. */
function pointsOf(side: SideSeries): Point[] {
  const values = new Map(side.tests.map((test) => [test.day, test.value]));
  return side.line.map(({ day, value }) => ({ day, trend: value, value: values.get(day) ?? null }));
}
