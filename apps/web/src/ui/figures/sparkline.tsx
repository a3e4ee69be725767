type Point = number | null;

type Props = {
  /** Oldest first; null where nothing was measured (a gap, never zero). */
  left: readonly Point[];
  right: readonly Point[];
  /** What it shows, read aloud: "Left 7.4 to 9.5 cm, right 8.6 to 9.8 cm in 5 tests". */
  label: string;
};

const width = 56;
const height = 32;
const pad = 5;

/** Both sides on one scale, 56 × 32 px: a line each, the last point larger with the side's marker. */
export function Sparkline({ left, right, label }: Props) {
  const values = [...left, ...right].filter((value) => value !== null);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const count = Math.max(left.length, right.length);
  const toXy = (value: number, index: number): Xy => ({
    x: pad + (index / Math.max(1, count - 1)) * (width - 2 * pad),
    y: height - pad - ((value - low) / span) * (height - 2 * pad),
  });
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="h-8 w-14 shrink-0"
    >
      <Line points={place(right, toXy)} side="right" />
      <Line points={place(left, toXy)} side="left" />
    </svg>
  );
}

type Xy = { x: number; y: number };

function place(points: readonly Point[], toXy: (value: number, index: number) => Xy): Xy[] {
  return points.flatMap((value, index) => (value === null ? [] : toXy(value, index)));
}

function Line({ points, side }: { points: Xy[]; side: "left" | "right" }) {
  const last = points.at(-1);
  if (last === undefined) return null;
  const path = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
  return (
    <>
      <path
        d={`M${path}`}
        className={`fill-none stroke-[1.5] ${side === "left" ? "stroke-side-left" : "stroke-side-right"}`}
        strokeLinejoin="round"
      />
      {side === "left" ? (
        <circle cx={last.x} cy={last.y} r="3" className="fill-side-left" />
      ) : (
        <path d={`M${last.x} ${last.y - 3.5}l3.8 6.6h-7.6Z`} className="fill-side-right" />
      )}
    </>
  );
}
