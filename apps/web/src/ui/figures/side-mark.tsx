import { cx } from "../cx";

/** One leg, or both alike. */
export type MarkedSide = "left" | "right" | "both";

type Props = {
  side: MarkedSide;
  /** `none`: marker alone (read aloud all the same); `letter`: L; `word`: Left. */
  text?: "none" | "letter" | "word";
  className?: string;
};

const words = { left: "Left", right: "Right", both: "Both sides" } as const;
const letters = { left: "L", right: "R", both: "" } as const;
const inks = { left: "text-side-left", right: "text-side-right", both: "text-ink" } as const;

/** ● L in blue or ▲ R in orange, both ●▲: marker, then letter or word; the size follows the text. */
export function SideMark({ side, text = "letter", className }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-[0.35em] font-semibold whitespace-nowrap",
        inks[side],
        className,
      )}
    >
      {side !== "right" && <SideShape side="left" />}
      {side !== "left" && <SideShape side="right" />}
      {text === "word" && words[side]}
      {text === "letter" && letters[side] && <span aria-hidden>{letters[side]}</span>}
      {text !== "word" && <span className="sr-only">{words[side]}</span>}
    </span>
  );
}

/** The marker alone, decorative: circle for the left, triangle for the right, in the side's colour. */
export function SideShape({ side, className }: { side: "left" | "right"; className?: string }) {
  return (
    <svg
      viewBox="0 0 10 10"
      aria-hidden="true"
      className={cx(
        "size-[0.7em] shrink-0",
        side === "left" ? "fill-side-left" : "fill-side-right",
        className,
      )}
    >
      {side === "left" ? <circle cx="5" cy="5" r="4.5" /> : <path d="M5 .6 9.8 9.4H.2Z" />}
    </svg>
  );
}
