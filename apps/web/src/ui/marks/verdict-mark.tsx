import {
  ArrowDownRight,
  ArrowRight,
  ArrowUpRight,
  Flag,
  RefreshCw,
  SquarePlus,
} from "lucide-react";
import { cx } from "../cx";

/** What the engine may propose, plus what stands above it. */
export type Verdict = "start" | "progress" | "continue" | "regress" | "maintain" | "refer";

const looks = {
  start: { word: "Start", Icon: Flag },
  progress: { word: "Progress", Icon: ArrowUpRight },
  continue: { word: "Continue", Icon: ArrowRight },
  regress: { word: "Regress", Icon: ArrowDownRight },
  maintain: { word: "Maintain", Icon: RefreshCw },
  refer: { word: "Refer", Icon: SquarePlus },
} as const satisfies Record<Verdict, unknown>;

/** A verdict: glyph and word in ink, never coloured (colour belongs to side and safety). */
export function VerdictMark({ verdict, className }: { verdict: Verdict; className?: string }) {
  const { word, Icon } = looks[verdict];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-[0.5em] align-middle font-medium whitespace-nowrap text-ink",
        className,
      )}
    >
      <Icon aria-hidden className="size-[1.1em] shrink-0 text-muted" />
      {word}
    </span>
  );
}

/** The verdict's glyph alone, with its word for screen readers: for rows that say it in words too. */
export function VerdictGlyph({ verdict, className }: { verdict: Verdict; className?: string }) {
  const { word, Icon } = looks[verdict];
  return <Icon role="img" aria-label={word} className={cx("shrink-0", className)} />;
}
