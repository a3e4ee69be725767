"use client";

import type { ReactNode } from "react";
import { late } from "../late";
import { Opener, type OpenerButton } from "./opener";
import { type Openness, useBox } from "./use-box";

const dialogBox = late(() => import("./boxes/dialog-box").then((file) => file.DialogBox));

/** What a dialog shows. */
export type DialogContent = {
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  children: ReactNode;
  /** The actions, right-aligned under the content. */
  footer?: ReactNode;
  /** `md` 480 px, `lg` 720 px. */
  size?: "md" | "lg";
};

type Props = DialogContent &
  Openness & {
    /** What opens it; leave out for a dialog that the caller opens. */
    trigger?: OpenerButton;
    /** Fetches what it shows, when somebody reaches for its button. */
    prepare?: () => void;
  };

/**
 * A question over the page. Traps the focus, closes by Escape and by its cross, gives the focus back.
 * Prefer doing it at once with an undo toast to asking "are you sure".
 */
export function Dialog({ trigger, prepare, open, onOpenChange, ...content }: Props) {
  const { Box, state, button } = useBox(
    dialogBox,
    { open, onOpenChange },
    { hasOpener: trigger !== undefined, prepare },
  );
  return (
    <>
      {trigger && <Opener {...button}>{trigger}</Opener>}
      {Box && <Box {...content} {...state} />}
    </>
  );
}
