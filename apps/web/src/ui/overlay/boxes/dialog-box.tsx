"use client";

import { Dialog as Primitive } from "radix-ui";
import { cx } from "../../cx";
import type { DialogContent } from "../dialog";
import { focusField } from "../focus-field";
import type { BoxState } from "../use-box";
import { Existing } from "./existing";
import { OverlayHead } from "./overlay-head";

/** The dialog itself, fetched when one is first opened. */
export function DialogBox({
  id,
  open,
  onOpenChange,
  opener,
  title,
  description,
  children,
  footer,
  size = "md",
}: DialogContent & BoxState) {
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
            "animate-rise fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-3rem)] flex-col rounded-t-card border border-line bg-surface",
            "sm:inset-auto sm:top-[12vh] sm:left-1/2 sm:max-h-[76vh] sm:w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:rounded-card",
            size === "md" ? "sm:max-w-120" : "sm:max-w-180",
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
