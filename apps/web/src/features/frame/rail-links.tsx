"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "../../ui/cx";
import { type Destination, isCurrent } from "./destination";

/** The rail's main links; the current one is tinted and marked for everyone. */
export function RailLinks({ label, links }: { label: string; links: readonly Destination[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex flex-col gap-px">
      {links.map(({ href, label: name, Icon, count }) => {
        const current = isCurrent(path, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "flex min-h-control items-center gap-1.5 rounded-button px-2 text-base font-medium hover:bg-sunken md:min-h-8",
              current && "bg-accent-tint hover:bg-accent-tint",
            )}
          >
            <Icon
              aria-hidden
              className={cx("size-4 shrink-0", current ? "text-accent" : "text-muted")}
            />
            <span className="min-w-0 flex-1">{name}</span>
            {count !== undefined && (
              <span className={cx("text-xs font-normal", current ? "text-ink" : "text-muted")}>
                {count.toLocaleString("en")}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
