import { dayNumber, type LocalDate } from "@talus/domain/calendar";
import type { Side } from "@talus/domain/sides";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { useId } from "react";
import { shortDate } from "../../ui/time/date-words";

/** A test of one side; `cm` null tests are left out before. */
export type SeriesPoint = { takenOn: LocalDate; cm: number };

type Props = {
  side: Side;
  points: readonly SeriesPoint[];
  /** Tries of the newest test, drawn small; those that do not count are hollow. */
  tries: readonly { place: number; cm: number; counts: boolean }[];
  /** The same for both sides. */
  scale: { low: number; high: number };
  /** The usual range and the error that the newest test was judged by. */
  bands: RuleSet["bands"];
  mdcCm: number;
};

const size = { width: 320, height: 138, left: 30, right: 12, top: 10, bottom: 24 };

/**
 * One side's tests over time with the usual range (tint, solid edges) and the measuring error around
 * the first test (hatch, dashed edges). Decorative: the words above it say the same.
 */
export function SeriesChart({ side, points, tries, scale, bands, mdcCm }: Props) {
  const hatch = useId();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const from = dayNumber(first.takenOn);
  const span = Math.max(1, dayNumber(last.takenOn) - from);
  const x = (point: SeriesPoint) =>
    points.length === 1
      ? (size.left + size.width - size.right) / 2
      : size.left +
        8 +
        ((dayNumber(point.takenOn) - from) / span) * (size.width - size.left - size.right - 16);
  const y = (cm: number) =>
    size.top +
    ((scale.high - Math.min(scale.high, Math.max(scale.low, cm))) / (scale.high - scale.low)) *
      (size.height - size.top - size.bottom);
  const ink = side === "left" ? "stroke-side-left" : "stroke-side-right";
  const fill = side === "left" ? "fill-side-left" : "fill-side-right";
  const labelled = [...new Set([first, points[Math.floor(points.length / 2)] ?? first, last])];
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className="w-full">
      <Hatch id={hatch} />
      <Band
        low={y(bands.limitedBelowCm)}
        high={y(bands.excellentAboveCm)}
        className="fill-band"
        edge="stroke-band-edge"
      />
      <Band
        low={y(first.cm - mdcCm)}
        high={y(first.cm + mdcCm)}
        fill={`url(#${hatch})`}
        edge="stroke-muted [stroke-dasharray:3_3]"
      />
      <Scale scale={scale} y={y} />
      <path
        d={`M${points.map((point) => `${x(point)} ${y(point.cm)}`).join("L")}`}
        className={`fill-none stroke-[1.5] opacity-60 ${ink}`}
        strokeLinejoin="round"
      />
      {points.map((point) => (
        <Marker
          key={`${point.takenOn} ${point.cm}`}
          side={side}
          x={x(point)}
          y={y(point.cm)}
          radius={point === last ? 5.5 : 4}
        />
      ))}
      {tries.map(({ place, cm, counts }) => (
        <circle
          key={place}
          cx={x(last) - 8}
          cy={y(cm)}
          r="1.75"
          className={`${ink} ${counts ? fill : "fill-none"}`}
        />
      ))}
      {labelled.map((point) => (
        <text
          key={point.takenOn}
          x={x(point)}
          y={size.height - 7}
          textAnchor={
            point === last && points.length > 1
              ? "end"
              : point === first && points.length > 1
                ? "start"
                : "middle"
          }
          className="fill-muted text-[11px]"
        >
          {shortDate(point.takenOn)}
        </text>
      ))}
    </svg>
  );
}

function Band(props: {
  low: number;
  high: number;
  edge: string;
  className?: string;
  fill?: string;
}) {
  const { low, high, edge, className, fill } = props;
  const right = size.width - size.right;
  if (low - high < 0.5) return null;
  return (
    <g>
      <rect
        x={size.left}
        y={high}
        width={right - size.left}
        height={low - high}
        className={className}
        {...(fill ? { fill } : {})}
      />
      <path d={`M${size.left} ${high}H${right}M${size.left} ${low}H${right}`} className={edge} />
    </g>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V6" className="stroke-line stroke-2" />
    </pattern>
  );
}

function Scale({ scale, y }: { scale: Props["scale"]; y: (cm: number) => number }) {
  const ticks = Array.from(
    { length: scale.high - scale.low + 1 },
    (_, at) => scale.low + at,
  ).filter((cm) => cm % 2 === 0);
  return (
    <g>
      {ticks.map((cm) => (
        <text
          key={cm}
          x={size.left - 8}
          y={y(cm) + 4}
          textAnchor="end"
          className="fill-muted text-[11px]"
        >
          {cm}
        </text>
      ))}
    </g>
  );
}

function Marker({ side, x, y, radius }: { side: Side; x: number; y: number; radius: number }) {
  if (side === "left") return <circle cx={x} cy={y} r={radius} className="fill-side-left" />;
  const r = radius + 1;
  return <path d={`M${x} ${y - r}l${r} ${r * 1.75}h${-2 * r}Z`} className="fill-side-right" />;
}
