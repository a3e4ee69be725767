"use client";

import type { ReactNode } from "react";
import { Popover } from "../overlay/popover";

type Props = {
  /** The short code or study: "003:44", "Powden 2015", "our rule". */
  code: string;
  /** What the popover says: the citation, a sentence, a link. */
  children: ReactNode;
};

/** A small tag at the right edge of the line it supports; opens the citation. */
export function SourceTag({ code, children }: Props) {
  return (
    <Popover
      label={`Source ${code}`}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`Source ${code}`}
          className="relative inline-flex items-center rounded-tag bg-sunken px-1.5 font-mono text-xs leading-5.5 whitespace-nowrap text-muted before:absolute before:-inset-x-1 before:-inset-y-3 before:content-[''] hover:text-ink"
        >
          {code}
        </button>
      }
    >
      {children}
    </Popover>
  );
}
