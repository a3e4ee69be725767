type Props = {
  side: "left" | "right";
  /** Null where that side was not measured: a dotted track. */
  valueCm: number | null;
  /** The target band on the same scale; null without a target. */
  bandCm: { from: number; to: number } | null;
};

const widthPx = 80;
const scaleCm = 16;

/** Where a value in cm stands on the mark's fixed scale, in px from the left; kept inside the track. */
function xOf(cm: number): number {
  return (Math.min(scaleCm, Math.max(0, cm)) / scaleCm) * widthPx;
}

/**
 * One side on a fixed scale of 0 to 16 cm, 80 × 16 px, with the target band: a column of them reads as a
 * dot plot. Decorative: the number stands beside it.
 */
export function BandMark({ side, valueCm, bandCm }: Props) {
  const x = valueCm === null ? 0 : Math.min(widthPx - 5, Math.max(5, xOf(valueCm)));
  return (
    <svg viewBox={`0 0 ${widthPx} 16`} aria-hidden="true" className="h-4 w-20 shrink-0">
      <path
        d={`M0 8H${widthPx}`}
        strokeDasharray={valueCm === null ? "2 3" : undefined}
        className="stroke-line stroke-[1.5]"
      />
      {bandCm && valueCm !== null && <TargetBand from={xOf(bandCm.from)} to={xOf(bandCm.to)} />}
      {valueCm !== null &&
        (side === "left" ? (
          <circle cx={x} cy="8" r="4" className="fill-side-left" />
        ) : (
          <path d={`M${x} 3.6l4.6 8.2h-9.2Z`} className="fill-side-right" />
        ))}
    </svg>
  );
}

function TargetBand({ from, to }: { from: number; to: number }) {
  return (
    <>
      <rect x={from} y="1" width={Math.max(2, to - from)} height="14" className="fill-band" />
      <path d={`M${from} 1v14M${to} 1v14`} className="stroke-band-edge" />
    </>
  );
}
