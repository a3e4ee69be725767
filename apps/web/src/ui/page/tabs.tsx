"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ReactNode } from "react";

/** One tab; `count` stands beside its name. */
export type Tab = { value: string; label: string; count?: number; content: ReactNode };

type Props = {
  /** What the tabs choose, read aloud. */
  label: string;
  tabs: readonly Tab[];
  /** The open tab and its change, where the URL holds it; otherwise the first is open. */
  value?: string;
  onChange?: (value: string) => void;
};

/** Tabs whose contents are at hand already; views that load something are links (`LinkTabs`). */
export function Tabs({ label, tabs, value, onChange }: Props) {
  return (
    <Primitive.Root
      {...(value === undefined ? { defaultValue: tabs[0]?.value } : { value })}
      onValueChange={onChange}
    >
      <Primitive.List
        aria-label={label}
        className="relative flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px flex min-h-control items-center gap-2 border-b-2 border-transparent px-3 whitespace-nowrap text-muted -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="font-normal">{tab.count.toLocaleString("en")}</span>
            )}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
