import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  /** The page's one h1. */
  title: ReactNode;
  /** Beside the title on wide screens, under it on phones: a count, type and team, the protocol. */
  note?: ReactNode;
  /** A chip beside the title: "To review: Regress". */
  badge?: ReactNode;
  /** Where the page belongs: shown before the title ("Routines ›"). */
  parent?: { href: string; label: string };
  /** Buttons at the right; at most one of them primary. */
  actions?: ReactNode;
  /** Athlete screens: a larger title, no line under it. */
  large?: boolean;
};

/** The head of a page: the only h1, its note and its actions. Coach: 56 px with a line under it. */
export function PageHeader({ title, note, badge, parent, actions, large = false }: Props) {
  return (
    <header
      className={cx(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2",
        large ? "pt-4 pb-2" : "min-h-14 border-b border-line px-4 py-2.5 md:px-6",
      )}
    >
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
        {parent && (
          <Link
            href={parent.href}
            className="inline-flex min-h-control items-center gap-1 text-base text-muted hover:text-ink md:min-h-0"
          >
            {parent.label} <span aria-hidden>›</span>
          </Link>
        )}
        <h1
          className={cx(
            "min-w-0 font-semibold tracking-tight wrap-anywhere text-ink",
            large ? "text-2xl" : "text-xl",
          )}
        >
          {title}
        </h1>
        {badge}
        {note && <p className={cx("text-muted", large ? "w-full text-lg" : "text-base")}>{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
