"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * A key → what it does. Names are `KeyboardEvent.key` in lower case with modifiers in front:
 * `"j"`, `"shift+a"`, `"mod+k"` (⌘ on a Mac, Ctrl elsewhere), `"escape"`, `"?"`.
 */
export type KeyMap = Record<string, () => void>;

/**
 * Listens for single keys on the page while the component is shown. Keys without `mod` do nothing while
 * somebody types or a dialog or menu is open. `"?"` and other signs are named by what they print.
 */
export function useKeys(keys: KeyMap) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const run = keys[name];
    if (run === undefined || event.defaultPrevented) return;
    if (/^[^+]$/.test(name) && name !== "?" && !singleKeysAreOn) return;
    if (!name.startsWith("mod+") && (isTyping(event.target) || isOverlayOpen())) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

let singleKeysAreOn = true;

/** Switches keys like J and A on or off for the pages shown from now on. */
export function setSingleKeys(on: boolean): void {
  singleKeysAreOn = on;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const mod = event.metaKey || event.ctrlKey ? "mod+" : "";
  const shift = event.shiftKey && /^[a-z]$|^.{2,}$/.test(key) ? "shift+" : "";
  return event.altKey ? "" : `${mod}${shift}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTick =
    target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type);
  return target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isTick);
}

function isOverlayOpen(): boolean {
  return document.querySelector("[role=dialog][data-state=open],[role=menu]") !== null;
}
