import type { ReactNode } from "react";
import { cx } from "../cx";

/** `plain` for states; `caution`, `stop`, `good` only with a mark and a word. */
export type BadgeTone = "plain" | "caution" | "stop" | "good";

const tones: Record<BadgeTone, string> = {
  plain: "border-line bg-sunken text-ink",
  caution: "border-caution/40 bg-caution-tint text-ink [&_svg]:text-caution",
  stop: "border-stop/40 bg-stop-tint text-stop",
  good: "border-good/30 bg-good-tint text-good",
};

/** A short state in a pill, icon before the word: "On safety hold", "v5 draft". */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-full border px-2 text-sm leading-5.5 font-medium whitespace-nowrap [&_svg]:size-3.5",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
