"use client";

import type { ReactNode } from "react";
import { latePart } from "../../../ui/late-part";
import { Popover } from "../../../ui/overlay/popover";
import { Skeleton } from "../../../ui/page/skeleton";
import type { WhyProps } from "./why-panel";

// The registry of rules and studies is large and asked for now and then.
const WhyPanel = latePart(() => import("./why-panel").then((file) => file.WhyPanel), {
  place: <Skeleton className="h-16" />,
});

type ButtonProps = WhyProps & {
  /** What is explained, read aloud after "Why?": "Heel drops". */
  about: string;
  /** What stands on the button; "Why?" by default. */
  children?: ReactNode;
};

/** A small "Why?" that opens the reasons beside it. */
export function WhyButton({ about, children = "Why?", ...panel }: ButtonProps) {
  if (panel.reasons.length === 0) return null;
  return (
    <Popover
      label={`Why: ${about}`}
      align="end"
      prepare={WhyPanel.prepare}
      trigger={
        <button
          type="button"
          className="relative inline-flex shrink-0 items-center rounded-tag px-1 text-sm text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong before:absolute before:-inset-x-1 before:-inset-y-3.5 before:content-['']"
        >
          {children}
          <span className="sr-only"> {about}</span>
        </button>
      }
    >
      <div className="max-h-80 overflow-y-auto">
        <WhyPanel {...panel} />
      </div>
    </Popover>
  );
}
