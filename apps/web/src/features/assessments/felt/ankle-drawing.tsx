import type { Sensation } from "@talus/domain/assessments/findings";
import type { Side } from "@talus/domain/sides";

type Props = { spots: Sensation; side: Side };

const fills = { left: "fill-side-left", right: "fill-side-right" } as const;

/** A foot and shin from the side with the spot that is meant; decorative, the card's title says it. */
export function AnkleDrawing({ spots, side }: Props) {
  const back = spots === "back" || spots === "both";
  const front = spots === "front" || spots === "both";
  return (
    <svg viewBox="0 0 120 84" aria-hidden="true" className="w-full max-w-36">
      <path d="M8 76H112" className="stroke-line stroke-2" />
      <path
        d="M44 4C40 24 32 36 24 48c-6 9-6 22 4 25 12 3 34-1 56 0 14 1 23-2 23-9 0-8-22-11-36-19-10-6-12-22-6-41"
        className="fill-surface stroke-ink stroke-[2.5]"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path
        d="M48 60c3 5 10 5 13 1M66 52c3 3 8 4 12 3"
        className="fill-none stroke-line stroke-2"
        strokeLinecap="round"
      />
      {back && <Spot x={29} y={44} fill={fills[side]} />}
      {front && <Spot x={68} y={40} fill={fills[side]} />}
    </svg>
  );
}

function Spot({ x, y, fill }: { x: number; y: number; fill: string }) {
  return (
    <g className={fill}>
      <circle cx={x} cy={y} r="12" opacity="0.22" />
      <circle cx={x} cy={y} r="6" />
    </g>
  );
}
