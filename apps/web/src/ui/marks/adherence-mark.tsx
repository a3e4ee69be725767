import { cx } from "../cx";
import { AdherenceDisc } from "./adherence-disc";

/** How much of what was planned was done, as coaches read it. */
export type AdherenceBand =
  | "on-plan"
  | "below"
  | "low"
  | "over"
  | "far-over"
  | "paused"
  | "unknown";

const looks: Record<AdherenceBand, { word: string; ink: string }> = {
  "on-plan": { word: "On plan", ink: "text-good" },
  below: { word: "Below", ink: "text-caution" },
  low: { word: "Low", ink: "text-caution" },
  over: { word: "Over", ink: "text-caution" },
  "far-over": { word: "Far over", ink: "text-caution" },
  paused: { word: "Paused", ink: "text-muted" },
  unknown: { word: "No data yet", ink: "text-muted" },
};

type Props = {
  band: AdherenceBand;
  /** Per cent of planned, whole; null where paused or unknown. */
  percent: number | null;
  /** Replaces the word ("Until 1 Dec" for a pause). */
  word?: string;
  /** The percent in a column of fixed width, for tables. */
  aligned?: boolean;
};

/** Disc glyph, percent, word: "◐ 58 % Below". Never red. */
export function AdherenceMark({ band, percent, word, aligned = false }: Props) {
  const look = looks[band];
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      <span className={look.ink}>
        <AdherenceDisc band={band} />
      </span>
      {percent !== null && (
        <span className={cx("font-medium text-ink", aligned && "w-12 text-end")}>{percent} %</span>
      )}
      <span className={look.ink}>{word ?? look.word}</span>
    </span>
  );
}
