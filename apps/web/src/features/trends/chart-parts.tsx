"use client";

import type { Side } from "@talus/domain/sides";
import type { ReactNode } from "react";

/** A side's colour as a CSS value, for what recharts paints. */
export const sideInk = { left: "var(--left)", right: "var(--right)" } as const satisfies Record<
  Side,
  string
>;

/** Axis text: 12 px, muted, no lines of its own. */
export const axisLook = {
  tick: { fill: "var(--muted)", fontSize: 12 },
  tickLine: false,
  axisLine: { stroke: "var(--line)" },
} as const;

type MarkerProps = {
  side: Side;
  x: number;
  y: number;
  look: "hollow" | "solid" | "small" | "invalid";
};

const radii = { hollow: 4.5, solid: 6, small: 2.25, invalid: 3 } as const;

/** Circle for the left, triangle for the right; hollow for a test, solid for the newest, small for a try. */
export function Marker({ side, x, y, look }: MarkerProps) {
  const r = radii[look];
  const ink = sideInk[side];
  const paint = {
    fill: look === "hollow" || look === "invalid" ? "var(--surface)" : ink,
    stroke: look === "invalid" ? "var(--muted)" : ink,
    strokeWidth: look === "hollow" ? 2 : 1,
    opacity: look === "small" ? 0.55 : 1,
  };
  if (look === "invalid") {
    const d = `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;
    return <path d={d} {...paint} strokeWidth={1.5} />;
  }
  if (side === "left") return <circle cx={x} cy={y} r={r} {...paint} />;
  const h = r * 1.15;
  return (
    <path
      d={`M${x} ${y - h}L${x + h} ${y + h * 0.8}L${x - h} ${y + h * 0.8}Z`}
      {...paint}
      strokeLinejoin="round"
    />
  );
}

/** The muted hatch of the error band; use its id as `fill="url(#id)"`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--muted)" strokeWidth="1" opacity="0.35" />
      </pattern>
    </defs>
  );
}

type Tip<Point> = { active?: boolean; payload?: readonly { payload?: Point }[] };

/**
 * What stands beside the point under the pointer, framed; nothing where `show` has nothing to say.
 * A function, because recharts lays its own props over those of an element (`label` above all).
 */
export function tipOf<Point>(show: (point: Point) => ReactNode) {
  return ({ active, payload }: Tip<Point>) => {
    const point = payload?.[0]?.payload;
    const shown = active && point ? show(point) : null;
    if (!shown) return null;
    return (
      <div className="rounded-control border border-line bg-surface px-2.5 py-1.5 text-sm">
        {shown}
      </div>
    );
  };
}
