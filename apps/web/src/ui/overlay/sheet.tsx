"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "../cx";
import { OverlayHead } from "./dialog";
import { focusField } from "./focus-field";

type Props = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** Where it comes from on wide screens; on phones always the bottom. */
  side?: "right" | "bottom";
};

/** A panel from the edge for work beside the page: filters, a form, details. */
export function Sheet({
  trigger,
  title,
  description,
  children,
  footer,
  side = "right",
  ...state
}: Props) {
  return (
    <Primitive.Root {...state}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="animate-appear fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
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
