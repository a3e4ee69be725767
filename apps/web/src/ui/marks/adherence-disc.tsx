import type { ReactNode } from "react";
import type { AdherenceBand } from "./adherence-mark";

/** The 14 px disc of an adherence band: full with check, half, quarter, plus, bars, dashed ring. */
export function AdherenceDisc({ band }: { band: AdherenceBand }) {
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden="true"
      className="size-3.5 shrink-0 fill-none stroke-current stroke-[1.5]"
    >
      {shapes[band]}
    </svg>
  );
}

const ring = <circle cx="7" cy="7" r="6" />;
const plus = <path d="M7 4v6M4 7h6" />;

const shapes: Record<AdherenceBand, ReactNode> = {
  "on-plan": (
    <>
      <circle cx="7" cy="7" r="6" className="fill-current" />
      <path d="m4.4 7.2 1.8 1.8 3.4-3.8" className="stroke-(--surface)" />
    </>
  ),
  below: (
    <>
      {ring}
      <path d="M7 3a4 4 0 0 1 0 8Z" className="fill-current stroke-none" />
    </>
  ),
  low: (
    <>
      {ring}
      <path d="M7 7V3a4 4 0 0 1 4 4Z" className="fill-current stroke-none" />
    </>
  ),
  over: (
    <>
      {ring}
      {plus}
    </>
  ),
  "far-over": (
    <>
      <circle cx="7" cy="7" r="6" className="fill-current" />
      <path d="M7 4v6M4 7h6" className="stroke-(--surface)" />
    </>
  ),
  paused: <path d="M5 3v8M9 3v8" />,
  unknown: <circle cx="7" cy="7" r="6" strokeDasharray="2.2 1.6" />,
};
