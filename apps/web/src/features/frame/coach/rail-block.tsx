"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "../../../ui/cx";

/** One line of the rail's second block. */
export type RailEntry = {
  href: string;
  label: string;
  count?: number | undefined;
  /** Whether it is where one is, if the path alone does not say so. */
  current?: boolean;
};

type Props = {
  title: string;
  entries: readonly RailEntry[];
};

/** The rail's second block: my teams, the groups of the queue; quieter than the links above it. */
export function RailBlock({ title, entries }: Props) {
  const path = usePathname();
  return (
    <nav aria-label={title} className="flex min-h-0 flex-col gap-px overflow-y-auto pt-5">
      <p className="px-2 pb-1 text-xs font-medium text-muted">{title}</p>
      {entries.map((entry) => {
        const current = entry.current ?? path.startsWith(entry.href);
        return (
          <Link
            key={entry.href}
            href={entry.href}
            aria-current={current ? "true" : undefined}
            className={cx(
              "flex min-h-7 items-center gap-1.5 rounded-control px-2 py-1 text-sm -outline-offset-1 hover:bg-sunken",
              current && "bg-sunken font-medium",
            )}
          >
            <span className="min-w-0 flex-1 wrap-anywhere">{entry.label}</span>
            {entry.count !== undefined && (
              <span className="text-xs text-muted">{entry.count.toLocaleString("en")}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
