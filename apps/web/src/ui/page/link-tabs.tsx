import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  /** What the views are of, read aloud. */
  label: string;
  tabs: readonly {
    /** Where several tabs may have one address. */
    id?: string;
    href: string;
    label: string;
    /** Stands before the label: who shares the view. */
    icon?: ReactNode;
    count?: number;
    current: boolean;
  }[];
  /** `line` under the page's head (coach); `pills` full width (athlete). */
  look?: "line" | "pills";
};

/** Views of one page, each with its own address; the current one is marked for everyone. */
export function LinkTabs({ label, tabs, look = "line" }: Props) {
  const pills = look === "pills";
  return (
    <nav
      aria-label={label}
      className={
        pills
          ? "flex flex-wrap rounded-card border border-line bg-sunken p-1"
          : "relative flex gap-1 overflow-x-auto border-b border-line px-4 md:px-6"
      }
    >
      {tabs.map((tab) => (
        <Link
          key={tab.id ?? tab.href}
          href={tab.href}
          aria-current={tab.current ? "page" : undefined}
          className={cx(
            "flex items-center justify-center gap-2 whitespace-nowrap",
            pills
              ? "min-h-11 min-w-fit flex-1 rounded-button border border-transparent px-2 text-base font-medium"
              : "-mb-px min-h-control border-b-2 border-transparent px-3 -outline-offset-2 first:-ml-3",
            !tab.current && "text-muted hover:text-ink",
            tab.current &&
              (pills ? "border-field bg-surface font-semibold" : "border-b-accent font-semibold"),
          )}
        >
          {tab.icon}
          {tab.label}
          {tab.count !== undefined && (
            <span className="font-normal text-muted">{tab.count.toLocaleString("en")}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
