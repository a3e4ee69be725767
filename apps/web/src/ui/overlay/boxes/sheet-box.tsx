"use client";

import { Dialog as Primitive } from "radix-ui";
import { cx } from "../../cx";
import { focusField } from "../focus-field";
import type { SheetContent } from "../sheet";
import type { BoxState } from "../use-box";
import { Existing } from "./existing";
import { OverlayHead } from "./overlay-head";

/** The sheet itself, fetched when one is first opened. */
export function SheetBox({
  id,
  open,
  onOpenChange,
  opener,
  title,
  description,
  children,
  footer,
  side = "right",
}: SheetContent & BoxState) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {opener && (
        <Primitive.Trigger asChild>
          <Existing button={opener} />
        </Primitive.Trigger>
      )}
      <Primitive.Portal>
        <Primitive.Overlay className="animate-appear fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          id={id}
          onOpenAutoFocus={focusField}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx(
            "animate-rise pb-safe fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-3rem)] flex-col rounded-t-card border border-line bg-surface",
            side === "right" &&
              "md:inset-y-0 md:right-0 md:left-auto md:h-dvh md:max-h-none md:w-120 md:rounded-none md:border-y-0 md:border-r-0",
          )}
        >
          <OverlayHead title={title} description={description} />
          <div className="relative min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
