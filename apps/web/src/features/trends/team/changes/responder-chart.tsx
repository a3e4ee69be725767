"use client";
import { athletesText } from "@talus/domain/athletes/athlete-labels";

import type { ResponderGroup, ShownTeamChange } from "@talus/domain/trends/team/team-changes";
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
  /** In place of athletes where these are too many to draw each. */
  groups: readonly ResponderGroup[] | null;
  /** Changes below this are within error. */
  mdc: number;
  adherencePct: number;
  unit: DisplayUnit;
};

/** Sessions done against change, an athlete a marker of the side that was lower at first. */
export function ResponderChart({ athletes, groups, mdc, adherencePct, unit }: Props) {
  const hatch = useId();
  const shown: readonly DotOf[] = groups ?? athletes.filter((one) => one.adherencePct !== null);
  const most = Math.max(1, ...shown.map((one) => ("n" in one ? one.n : 1)));
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
          content={tipOf((one: DotOf) => <ChangeTip {...{ one, unit }} />)}
          cursor={false}
          isAnimationActive={false}
        />
        <Scatter
          data={shown}
          isAnimationActive={false}
          shape={(dot: unknown) => <Dot {...(dot as DotProps)} most={most} />}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function signedTick(value: number): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${Math.abs(value)}`;
}

/** One athlete, or a group of alike ones. */
type DotOf = ShownTeamChange | ResponderGroup;
type DotProps = { cx?: number; cy?: number; payload: DotOf };

/** A group's mark grows with the root of its size, so that its area tells how many there are. */
function Dot({ cx, cy, payload, most }: DotProps & { most: number }) {
  if (cx === undefined || cy === undefined) return null;
  const { side } = payload;
  if (!("n" in payload)) return <Marker side={side} x={cx} y={cy} look="hollow" />;
  const size = 0.4 + 1.8 * Math.sqrt(payload.n / most);
  // Both sides of a group lie beside each other.
  const shift = side === "left" ? -7 : 7;
  return (
    <g transform={`translate(${cx + shift},${cy}) scale(${size})`}>
      <Marker side={side} x={0} y={0} look="small" />
    </g>
  );
}

function ChangeTip({ one, unit }: { one: DotOf; unit: DisplayUnit }) {
  if ("n" in one)
    return (
      <>
        <p className="font-semibold text-ink">{athletesText(one.n)}</p>
        <p className="text-muted">
          {one.side} changed by about {formatShown(one.change, unit)} {unit}, about{" "}
          {one.adherencePct} % of the sessions done
        </p>
      </>
    );
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
