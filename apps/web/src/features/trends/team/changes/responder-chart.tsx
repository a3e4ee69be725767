"use client";

import type { ShownTeamChange } from "@talus/domain/trends/team/team-changes";
import { type DisplayUnit, formatShown } from "@talus/domain/units";
import { useId } from "react";
import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook, HatchPattern, Marker, tipOf } from "../../chart-parts";
import { valueTicks } from "../../ticks";

type Props = {
  athletes: readonly ShownTeamChange[];
  /** Changes below this are within error. */
  mdc: number;
  adherencePct: number;
  unit: DisplayUnit;
};

/** A chart keeps this many athletes, evenly picked; the counts and the table are of all. */
const mostDots = 500;

/** Sessions done against change, an athlete a marker of the side that was lower at first. */
export function ResponderChart({ athletes, mdc, adherencePct, unit }: Props) {
  const hatch = useId();
  const known = athletes.filter((one) => one.adherencePct !== null);
  const step = Math.max(1, Math.ceil(known.length / mostDots));
  const shown = known.filter((_, i) => i % step === 0);
  const reach = Math.ceil(Math.max(mdc * 1.5, ...shown.map((one) => Math.abs(one.change))));
  const scale = { low: -reach, high: reach };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 8, right: 16, bottom: 0, left: -14 }} accessibilityLayer={false}>
        <HatchPattern id={hatch} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <ReferenceArea y1={-mdc} y2={mdc} fill={`url(#${hatch})`} fillOpacity={1} />
        <ReferenceLine y={mdc} stroke="var(--muted)" strokeDasharray="3 3" />
        <ReferenceLine y={-mdc} stroke="var(--muted)" strokeDasharray="3 3" />
        <ReferenceLine x={adherencePct} stroke="var(--field)" />
        <XAxis
          {...axisLook}
          type="number"
          dataKey="adherencePct"
          domain={[0, 100]}
          ticks={[...new Set([0, 25, 50, adherencePct, 100])]}
          tickFormatter={(value: number) => `${value} %`}
          height={24}
        />
        <YAxis
          {...axisLook}
          type="number"
          dataKey="change"
          domain={[scale.low, scale.high]}
          ticks={valueTicks(scale)}
          tickFormatter={signedTick}
          axisLine={false}
          width={48}
        />
        <Tooltip
          content={tipOf((one: ShownTeamChange) => <ChangeTip {...{ one, unit }} />)}
          cursor={false}
          isAnimationActive={false}
        />
        <Scatter
          data={shown}
          isAnimationActive={false}
          shape={(dot: unknown) => <Dot {...(dot as DotProps)} />}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function signedTick(value: number): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${Math.abs(value)}`;
}

type DotProps = { cx?: number; cy?: number; payload: ShownTeamChange };

function Dot({ cx, cy, payload }: DotProps) {
  if (cx === undefined || cy === undefined) return null;
  return <Marker side={payload.side} x={cx} y={cy} look="hollow" />;
}

function ChangeTip({ one, unit }: { one: ShownTeamChange; unit: DisplayUnit }) {
  return (
    <>
      <p className="font-semibold text-ink">{one.name}</p>
      <p className="text-muted">
        {one.side} {formatShown(one.first, unit)} to {formatShown(one.last, unit)} {unit},{" "}
        {one.adherencePct} % of the sessions done
      </p>
    </>
  );
}
