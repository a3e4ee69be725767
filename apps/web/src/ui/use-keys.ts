"use client";

import { useEffectEvent, useLayoutEffect } from "react";
import { flushSync } from "react-dom";

/**
 * A key → what it does. Names are `KeyboardEvent.key` in lower case with modifiers in front:
 * `"j"`, `"shift+a"`, `"mod+k"` (⌘ on a Mac, Ctrl elsewhere), `"escape"`, `"?"`. One that comes back with
 * `false` did not answer the key.
 */
export type KeyMap = Record<string, () => unknown>;

/**
 * Listens for single keys on the page while the component is shown. Keys without `mod` do nothing while
 * somebody types or a dialog or menu is open. `"?"` and other signs are named by what they print.
 */
export function useKeys(keys: KeyMap) {
  const current = useEffectEvent(() => keys);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const run = keys[name];
    if (run === undefined || !isMeant(event)) return;
    // What was pressed before comes first.
    if (kept.length > 0 && isLetter(name)) keepKey(name);
    else if (run() === false) return;
    event.preventDefault();
  });
  // A passive effect is too late: what has left the page must not hear the next key.
  useLayoutEffect(() => {
    const own = () => current();
    const listen = (event: KeyboardEvent) => onKey(event);
    shown.add(own);
    document.addEventListener("keydown", listen);
    doKeptSoon();
    return () => {
      shown.delete(own);
      document.removeEventListener("keydown", listen);
    };
  }, []);
}

/** The keys of every component that is shown. */
const shown = new Set<() => KeyMap>();

/** Keys pressed before what they are for was shown, in their order; see {@link keepKey}. */
const kept: string[] = [];

/**
 * Keeps a key until a component that knows it is shown, which then does it; those pressed after it wait
 * behind it, so that all take effect in their order, each on what the one before it led to.
 */
export function keepKey(name: string): void {
  kept.push(name);
}

/** Forgets the kept keys and gives them: what they were meant for was left, or never came. */
export function dropKeptKeys(): string[] {
  return kept.splice(0);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** In a turn of its own: what one key changed is painted before the next one counts. */
function doKeptSoon(): void {
  if (kept.length === 0 || timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    // A dialog that a key opened is for whoever sees it.
    if (isOverlayOpen()) dropKeptKeys();
    const [name = ""] = kept;
    const run = [...shown].map((keys) => keys()[name]).find((one) => one !== undefined);
    if (run === undefined) return;
    kept.shift();
    flushSync(run);
    doKeptSoon();
  });
}

/** Tells of these keys when nothing on the page answers them, so that none is swallowed. */
export function useUnansweredKeys(names: readonly string[], tell: (name: string) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    if (!names.includes(name) || !isMeant(event)) return;
    event.preventDefault();
    tell(name);
  });
  useLayoutEffect(() => {
    // An event arrives at the window after every listener of the document.
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** Whether a key is for the page: nobody types, no dialog is open, single keys are on, none did it yet. */
function isMeant(event: KeyboardEvent): boolean {
  const name = nameOf(event);
  if (event.defaultPrevented) return false;
  if (/^[^+]$/.test(name) && name !== "?" && !singleKeysAreOn) return false;
  return name.startsWith("mod+") || (!isTyping(event.target) && !isOverlayOpen());
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

function isLetter(name: string): boolean {
  return /^(shift\+)?[a-z]$/.test(name);
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
