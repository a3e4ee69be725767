"use client";

import { type ComponentType, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { type Late, whenIdle } from "../late";
import { partNotFetched } from "../late-part";
import { useToast } from "./toast";
import { useTypedAhead } from "./typed-ahead";

/** How a dialog, sheet or popover is held open: by itself, or by who shows it. */
export type Openness = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** What a box is told by the part of it that is always there. */
export type BoxState = {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that it belongs to: gets the focus back. Null: there is none. */
  opener: { current: HTMLButtonElement | null } | null;
};

type Ways = {
  hasOpener: boolean;
  /** Fetches what the box shows, beside the box itself. */
  prepare?: (() => void) | undefined;
  /** Fetched as soon as the page has nothing else to do: it must open without a network. */
  soon?: boolean | undefined;
};

/**
 * A box over the page whose content is fetched when it is first opened, and stays from then on. Where it
 * cannot be fetched it closes again and a toast says so, with the way to try again.
 */
export function useBox<P>(
  box: Late<ComponentType<P>>,
  openness: Openness,
  { hasOpener, prepare, soon = false }: Ways,
) {
  const toast = useToast();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // It is in an object, because React calls a function to compute the state.
  const [here, setHere] = useState<{ Box: ComponentType<P> } | null>(null);
  const open = openness.open ?? opened;
  const setOpen = (next: boolean) => {
    setOpened(next);
    openness.onOpenChange?.(next);
  };
  useTypedAhead(open, () => setOpen(false));
  const giveUp = useEffectEvent(() => {
    setOpen(false);
    toast({
      message: partNotFetched,
      about: partNotFetched,
      action: { label: "Try again", onPress: () => setOpen(true) },
    });
  });
  useEffect(() => {
    if (!open || here !== null) return;
    let isGone = false;
    box.get().then(
      (Box) => {
        if (!isGone) setHere({ Box });
      },
      () => {
        if (!isGone) giveUp();
      },
    );
    return () => {
      isGone = true;
    };
  }, [open, here, box]);
  const state: BoxState = { id, open, onOpenChange: setOpen, opener: hasOpener ? opener : null };
  const ahead = () => {
    // The box is there before the press, so that it hears of it like any other.
    if (here === null)
      box
        .get()
        .then((Box) => setHere({ Box }))
        .catch(() => undefined);
    prepare?.();
  };
  const aheadSoon = useEffectEvent(ahead);
  useEffect(() => (soon ? whenIdle(() => aheadSoon()) : undefined), [soon]);
  return {
    Box: here?.Box ?? null,
    state,
    button: { id, ref: opener, isOpen: open, onPress: () => setOpen(!open), prepare: ahead },
  };
}
