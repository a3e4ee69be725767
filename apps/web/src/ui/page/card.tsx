import type { ReactNode } from "react";
import { cx } from "../cx";

type CardProps = { children: ReactNode; className?: string };

/** A bordered surface without a heading; add padding by `p-4`. */
export function Card({ children, className }: CardProps) {
  return (
    <div className={cx("rounded-card border border-line bg-surface", className)}>{children}</div>
  );
}

type SectionProps = {
  /** The section's h2. */
  title: ReactNode;
  /** Muted, beside the title. */
  note?: ReactNode;
  /** At the right edge: a count, a legend, a button. */
  actions?: ReactNode;
  /** Off for tables and lists that run to the card's edges. */
  padded?: boolean;
  children: ReactNode;
  className?: string;
  id?: string;
};

/** A card with an h2: title and note at the left, actions at the right, content under them. */
export function Section({
  title,
  note,
  actions,
  padded = true,
  children,
  className,
  id,
}: SectionProps) {
  return (
    <section
      id={id}
      className={cx("min-w-0 rounded-card border border-line bg-surface", className)}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <h2 className="text-base font-semibold text-ink">{title}</h2>
          {note && <p className="text-sm text-muted">{note}</p>}
        </div>
        {actions && (
          <div className="flex flex-wrap items-center gap-2 text-sm text-muted">{actions}</div>
        )}
      </div>
      <div className={padded ? "px-4 pb-4" : "overflow-clip rounded-b-card border-t border-line"}>
        {children}
      </div>
    </section>
  );
}
