"use client";

import type { ReactNode } from "react";
import { Popover } from "../overlay/popover";

type Props = {
  /** Who and what, as a person says it: "Powden 2015", "our rule". */
  name: string;
  /** Read aloud where the name alone says too little: "3 more sources". */
  label?: string;
  /** What the popover says: the citation, a sentence, a link. */
  children: ReactNode;
};

/** A small tag at the right edge of the line it supports; opens the citation. */
export function SourceTag({ name, label = `Source: ${name}`, children }: Props) {
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={label}
          className="relative inline-flex max-w-56 items-center rounded-tag bg-sunken px-1.5 py-0.75 text-left text-xs text-muted before:absolute before:-inset-x-1 before:-inset-y-3 before:content-[''] hover:text-ink"
        >
          <span className="min-w-0">{name}</span>
        </button>
      }
    >
      {children}
    </Popover>
  );
}
