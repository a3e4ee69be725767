import type { Side } from "@talus/domain/sides";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";

type Props = {
  side: Side;
  cm: number;
  beforeCm: number | null;
  bands: RuleSet["bands"];
  mdcCm: number;
};

const widthPx = 320;
const padPx = 12;
const spanCm = 9;

/**
 * One side on a ruler: hollow the last test, solid this one, the dashed capsule is the measuring error
 * around the last, the tint the usual range. Decorative: the sentence above says the same.
 */
export function ResultRuler({ side, cm, beforeCm, bands, mdcCm }: Props) {
  const low = Math.max(0, Math.floor(Math.min(cm, beforeCm ?? cm) - 3));
  const high = Math.max(low + spanCm, Math.ceil(Math.max(cm, beforeCm ?? cm) + 2));
  const x = (value: number) =>
    padPx + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (widthPx - 2 * padPx);
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter(
    (value) => value % 2 === 0,
  );
  const from = x(bands.limitedBelowCm);
  return (
    <svg viewBox={`0 0 ${widthPx} 50`} aria-hidden="true" className="w-full">
      <rect
        x={from}
        y="4"
        width={x(bands.excellentAboveCm) - from}
        height="28"
        className="fill-band"
      />
      <path d={`M${from} 4v28`} className="stroke-band-edge" />
      <path d={`M${padPx} 32H${widthPx - padPx}`} className="stroke-field" />
      {beforeCm !== null && (
        <rect
          x={x(beforeCm - mdcCm)}
          y="9"
          width={x(beforeCm + mdcCm) - x(beforeCm - mdcCm)}
          height="18"
          rx="9"
          strokeDasharray="3 3"
          className="fill-none stroke-muted"
        />
      )}
      {ticks.map((value) => (
        <g key={value}>
          <path d={`M${x(value)} 32v4`} className="stroke-field" />
          <text x={x(value)} y="47" textAnchor="middle" className="fill-muted text-[11px]">
            {value}
          </text>
        </g>
      ))}
      {beforeCm !== null && <Point side={side} x={x(beforeCm)} hollow />}
      <Point side={side} x={x(cm)} />
    </svg>
  );
}

function Point({ side, x, hollow = false }: { side: Side; x: number; hollow?: boolean }) {
  const ink = side === "left" ? "stroke-side-left" : "stroke-side-right";
  const fill = hollow ? "fill-surface" : side === "left" ? "fill-side-left" : "fill-side-right";
  return side === "left" ? (
    <circle cx={x} cy="18" r="6" className={`${ink} ${fill} stroke-2`} />
  ) : (
    <path d={`M${x} 11l7 12.5h-14Z`} className={`${ink} ${fill} stroke-2`} strokeLinejoin="round" />
  );
}
