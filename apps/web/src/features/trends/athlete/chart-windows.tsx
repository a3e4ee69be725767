"use client";

import type { Expectation } from "@talus/domain/trends/expectation";
import { useXAxisScale, useYAxisScale } from "recharts";

/** The window that trials show, drawn as a dotted outline under the tests, with its name. */
export function TypicalRibbon({ expectation }: { expectation: Expectation }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const { points } = expectation;
  const at = (day: number, value: number) => `${x(day)} ${y(value)}`;
  const upper = points.map(({ day, high }) => at(day, high));
  const lower = points.map(({ day, low }) => at(day, low)).reverse();
  const end = points.at(-1);
  return (
    <g>
      <path
        d={`M${[...upper, ...lower].join("L")}Z`}
        fill="var(--ink)"
        fillOpacity="0.07"
        stroke="var(--ink)"
        strokeOpacity="0.55"
        strokeDasharray="1 3"
        strokeLinecap="round"
      />
      {end && (
        <text
          x={Number(x(end.day))}
          y={Number(y(end.high)) - 6}
          textAnchor="end"
          fontSize="11"
          fill="var(--muted)"
        >
          typical in trials
        </text>
      )}
    </g>
  );
}

type WindowProps = { from: number; until: number; top: number };

/** When the next test stands: two faint lines and a bar at the foot of the chart. */
export function NextWindow({ from, until, top }: WindowProps) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const [start, end, head] = [Number(x(from)), Number(x(until)), Number(y(top))];
  return (
    <g>
      <rect
        x={start}
        y={head}
        width={Math.max(4, end - start)}
        height="4"
        fill="var(--muted)"
        opacity="0.5"
      />
      <text x={end} y={head + 16} textAnchor="end" fontSize="11" fill="var(--muted)">
        next test
      </text>
    </g>
  );
}
