"use client";

import type { ReactNode } from "react";
import { late } from "../late";
import { Opener, type OpenerButton } from "./opener";
import { type Openness, useBox } from "./use-box";

const sheetBox = late(() => import("./boxes/sheet-box").then((file) => file.SheetBox));

/** What a sheet shows. */
export type SheetContent = {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** Where it comes from on wide screens; on phones always the bottom. */
  side?: "right" | "bottom";
};

type Props = SheetContent &
  Openness & {
    trigger?: OpenerButton;
    /** Fetches what it shows, when somebody reaches for its button. */
    prepare?: () => void;
    /** Fetched as soon as the page is idle: it must open without a network. */
    soon?: boolean;
  };

/** A panel from the edge for work beside the page: filters, a form, details. */
export function Sheet({ trigger, prepare, soon, open, onOpenChange, ...content }: Props) {
  const { Box, state, button } = useBox(
    sheetBox,
    { open, onOpenChange },
    { hasOpener: trigger !== undefined, prepare, soon },
  );
  return (
    <>
      {trigger && <Opener {...button}>{trigger}</Opener>}
      {Box && <Box {...content} {...state} />}
    </>
  );
}
