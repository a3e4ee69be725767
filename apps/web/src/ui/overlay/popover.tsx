"use client";

import type { ReactNode } from "react";
import { late } from "../late";
import { Opener, type OpenerButton } from "./opener";
import { type Openness, useBox } from "./use-box";

const popoverBox = late(() => import("./boxes/popover-box").then((file) => file.PopoverBox));

/** What a popover shows. */
export type PopoverContent = {
  /** What it is, read aloud. */
  label: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
};

type Props = PopoverContent &
  Openness & {
    /** The button that opens it. */
    trigger: OpenerButton;
    /** Fetches what it shows, when somebody reaches for its button. */
    prepare?: () => void;
  };

/** A small box beside its button, for a citation or a few fields; closes by Escape or a press outside. */
export function Popover({ trigger, prepare, open, onOpenChange, ...content }: Props) {
  const { Box, state, button } = useBox(
    popoverBox,
    { open, onOpenChange },
    { hasOpener: true, prepare },
  );
  return (
    <>
      <Opener {...button}>{trigger}</Opener>
      {Box && <Box {...content} {...state} />}
    </>
  );
}
