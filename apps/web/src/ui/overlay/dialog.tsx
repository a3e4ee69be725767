"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "../buttons/icon-button";
import { cx } from "../cx";
import { focusField } from "./focus-field";

type Props = {
  /** What opens it; leave out for a dialog that the caller opens. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  children: ReactNode;
  /** The actions, right-aligned under the content. */
  footer?: ReactNode;
  /** `md` 480 px, `lg` 720 px. */
  size?: "md" | "lg";
};

/**
 * A question over the page. Traps the focus, closes by Escape and by its cross, gives the focus back.
 * Prefer doing it at once with an undo toast to asking "are you sure".
 */
export function Dialog({
  trigger,
  title,
  description,
  children,
  footer,
  size = "md",
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

/** Title, sentence and cross of a dialog or sheet. */
export function OverlayHead({ title, description }: { title: string; description?: ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-3 px-5 pt-4 pb-3">
      <div className="flex min-w-0 flex-col gap-1 pt-1">
        <Primitive.Title className="text-lg font-semibold text-ink">{title}</Primitive.Title>
        {description && (
          <Primitive.Description className="max-w-prose text-base text-muted">
            {description}
          </Primitive.Description>
        )}
      </div>
      <Primitive.Close asChild>
        <IconButton label="Close" icon={<X />} tone="ghost" className="-mr-2" />
      </Primitive.Close>
    </div>
  );
}
