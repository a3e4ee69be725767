import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = { children: ReactNode; className?: string };

/** The diamond of caution with its words: "◇ 12 d over". A triangle would be the right side. */
export function CautionMark({ children, className }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 align-middle font-medium text-caution",
        className,
      )}
    >
      <CautionGlyph />
      {children}
    </span>
  );
}

/** The octagon of a safety stop with its words: "On safety hold". Nothing else is red. */
export function StopMark({ children, className }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 align-middle font-medium text-stop",
        className,
      )}
    >
      <StopGlyph />
      {children}
    </span>
  );
}

/** Something is in order, with its words. */
export function GoodMark({ children, className }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 align-middle font-medium text-good",
        className,
      )}
    >
      <CircleCheck aria-hidden className="size-[1.15em] shrink-0" />
      {children}
    </span>
  );
}

/** The diamond alone, beside words of its own. */
export function CautionGlyph({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={cx("size-[1.15em] shrink-0 fill-none stroke-caution stroke-[1.5]", className)}
    >
      <path strokeLinejoin="round" d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />
      <path strokeLinecap="round" d="M8 5v3.4M8 10.9v.1" />
    </svg>
  );
}

/** The octagon alone, beside words of its own. */
export function StopGlyph({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={cx("size-[1.15em] shrink-0 fill-none stroke-stop stroke-[1.5]", className)}
    >
      <path strokeLinejoin="round" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z" />
      <path strokeLinecap="round" d="M8 4.6v4M8 11.2v.1" />
    </svg>
  );
}
