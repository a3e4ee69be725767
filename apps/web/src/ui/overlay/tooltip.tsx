"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";

type Props = {
  /** One short line; never the only place of something needed (touch has no hover). */
  text: string;
  /** One focusable element. */
  children: ReactNode;
};

/** A line of explanation on hover and on focus. */
export function Tooltip({ text, children }: Props) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="animate-appear z-50 max-w-72 rounded-control bg-ink px-2.5 py-1.5 text-sm text-paper"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
