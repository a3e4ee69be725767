"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "../../ui/cx";
import { type Destination, isCurrent } from "./destination";

type Props = {
  label: string;
  links: readonly Destination[];
  /** After the last tab: the pain button. */
  children?: ReactNode;
};

/** The tabs at the bottom of a phone, 64 px high, in the flow: nothing hides under them. */
export function BottomTabs({ label, links, children }: Props) {
  const path = usePathname();
  return (
    <div
      data-print="hide"
      className="@container pb-safe sticky bottom-0 z-30 border-t border-line bg-surface md:hidden"
    >
      {/* Under 15 rem, which is large text on a phone, two rows of words in the same height. */}
      <nav aria-label={label} className="grid grid-cols-2 @min-[15rem]:flex">
        {links.map(({ href, label: name, Icon, count }) => {
          const current = isCurrent(path, href);
          return (
            <Link
              key={href}
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "relative flex h-8 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-xs -outline-offset-2 @min-[15rem]:h-16",
                current ? "font-semibold text-accent" : "font-medium text-muted",
              )}
            >
              <Icon aria-hidden className="hidden size-5 @min-[15rem]:block" />
              <span className="max-w-full truncate px-0.5">{name}</span>
              {count !== undefined && count > 0 && (
                <span className="absolute top-1.5 left-1/2 ml-2 rounded-full bg-ink px-1.5 text-[0.625rem] leading-4 font-semibold text-paper">
                  {count > 99 ? "99+" : count}
                </span>
              )}
            </Link>
          );
        })}
        {children}
      </nav>
    </div>
  );
}
