"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "../../cx";

type Props = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** On or off, effective at once; in a form it gives a boolean. The whole line is the target. */
export function Switch({ label, hint, className, ...input }: Props) {
  return (
    <label className={cx("flex min-h-control items-center gap-3", className)}>
      <span className="relative inline-flex h-6 w-10 shrink-0">
        <input
          {...input}
          type="checkbox"
          className="peer size-full appearance-none rounded-full bg-field transition-colors checked:bg-accent disabled:opacity-50"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-5 rounded-full bg-surface transition-transform peer-checked:translate-x-4"
        />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="font-medium text-ink">{label}</span>
        {hint && <span className="text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
