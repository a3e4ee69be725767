import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import type { SideSeries } from "@talus/domain/trends/side-series";
import { Marker } from "../chart-parts";
import { valueTicks } from "../ticks";

const widthPx = 320;
const padPx = 10;

type Props = { side: SideSeries; scale: ProtocolSeries["scale"] };

/**
 * One side on a ruler: hollow the first test, solid the newest, the dashed capsule is the measuring
 * error around the first, the tint is the target. Decorative: the sentence beside it says the same.
 */
export function SideRuler({ side, scale }: Props) {
  const x = (value: number) =>
    padPx + ((value - scale.low) / (scale.high - scale.low)) * (widthPx - 2 * padPx);
  const first = side.tests[0]?.value ?? 0;
  const latest = side.tests.at(-1)?.value ?? first;
  const { low, high } = side.errorBand;
  return (
    <svg viewBox={`0 0 ${widthPx} 48`} aria-hidden="true" className="w-full max-w-80">
      <rect
        x={x(side.target)}
        y="4"
        width={Math.max(0, widthPx - padPx - x(side.target))}
        height="28"
        fill="var(--band)"
      />
      <path d={`M${x(side.target)} 4v28`} stroke="var(--accent)" />
      <path d={`M${padPx} 32H${widthPx - padPx}`} stroke="var(--field)" />
      <rect
        x={x(low)}
        y="10"
        width={x(high) - x(low)}
        height="16"
        rx="8"
        fill="none"
        stroke="var(--muted)"
        strokeDasharray="3 3"
      />
      {valueTicks(scale).map((value) => (
        <g key={value}>
          <path d={`M${x(value)} 32v4`} stroke="var(--field)" />
          <text x={x(value)} y="46" textAnchor="middle" fontSize="11" fill="var(--muted)">
            {value}
          </text>
        </g>
      ))}
      {side.tests.length > 1 && <Marker side={side.side} x={x(first)} y={18} look="hollow" />}
      <Marker side={side.side} x={x(latest)} y={18} look="solid" />
    </svg>
  );
}
