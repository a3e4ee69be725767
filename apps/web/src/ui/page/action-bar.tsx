import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  /** At the left: what is at stake ("Nothing is written yet", "Next test 28 Nov to 5 Dec"). */
  note?: ReactNode;
  /** Right-aligned, the primary one last. */
  children: ReactNode;
  className?: string;
};

/** The 64 px bar at the bottom of a detail, page or form; stays in view while the content scrolls. */
export function ActionBar({ note, children, className }: Props) {
  return (
    <div
      data-print="hide"
      className={cx(
        "in-bar sticky bottom-(--frame-bottom,0px) z-20 flex min-h-16 shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-2.5 md:px-6",
        className,
      )}
    >
      <div className="min-w-0 text-base text-muted">{note}</div>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-2">{children}</div>
    </div>
  );
}
