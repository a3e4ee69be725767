"use client";

import { Popover as Primitive } from "radix-ui";
import type { ReactNode } from "react";

type Props = {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What it is, read aloud. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A small box beside its button, for a citation or a few fields; closes by Escape or a press outside. */
export function Popover({ trigger, label, children, align = "start", ...state }: Props) {
  return (
    <Primitive.Root {...state}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="animate-appear z-50 w-80 max-w-[calc(100vw-1rem)] rounded-card border border-line bg-surface p-4 text-base text-ink"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
