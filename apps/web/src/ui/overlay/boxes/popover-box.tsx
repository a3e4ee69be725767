"use client";

import { Popover as Primitive } from "radix-ui";
import type { PopoverContent } from "../popover";
import type { BoxState } from "../use-box";
import { Existing } from "./existing";

/** The popover itself, fetched when one is first opened. */
export function PopoverBox({
  id,
  open,
  onOpenChange,
  opener,
  label,
  children,
  align = "start",
}: PopoverContent & BoxState) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {opener && (
        <Primitive.Trigger asChild>
          <Existing button={opener} />
        </Primitive.Trigger>
      )}
      <Primitive.Portal>
        <Primitive.Content
          id={id}
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
