import type { ReactNode } from "react";
import { cx } from "../cx";
import { SideMark } from "./side-mark";

type Props = {
  side: "left" | "right";
  /** The number as text ("9.5"), or null where that side was not measured. */
  value: ReactNode | null;
  unit?: string;
  /** `row` 13 px, `body` 14 px, `hero` 28 px; `tile` 28 px with a small mark, where both sides share a line. */
  size?: "row" | "body" | "hero" | "tile";
  /** Colours the value too (doses); by default it is ink. */
  tinted?: boolean;
};

const sizes = {
  ...{ row: "text-sm", body: "text-base" },
  ...{ hero: "text-2xl font-semibold", tile: "text-2xl font-semibold" },
} as const;

const unitSizes = {
  ...{ row: "text-[0.9em]", body: "text-[0.9em]" },
  ...{ hero: "text-lg", tile: "text-base" },
} as const;

/** Marker, letter, value, unit: "● L 9.5 cm"; a side without a value shows a dash and says so. */
export function SideValue({ side, value, unit, size = "body", tinted = false }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-baseline whitespace-nowrap",
        size === "tile" ? "gap-1" : "gap-[0.35em]",
        sizes[size],
      )}
    >
      <SideMark side={side} className={size === "tile" ? "text-base" : "text-[0.85em]"} />
      {value === null ? (
        <span className="text-muted">
          –<span className="sr-only">not measured</span>
        </span>
      ) : (
        <span
          className={cx(
            size !== "row" && "font-semibold",
            tinted && (side === "left" ? "text-side-left" : "text-side-right"),
          )}
        >
          {value}
        </span>
      )}
      {unit && value !== null && (
        <span className={cx("font-normal text-muted", unitSizes[size])}>{unit}</span>
      )}
    </span>
  );
}
