"use client";

import { useEffect, useEffectEvent, useLayoutEffect, useReducer } from "react";

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
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const run = keys[nameOf(event)];
    if (run === undefined || !isMeant(event) || run() === false) return;
    event.preventDefault();
  });
  const onShown = useEffectEvent(() => {
    const run = keys[kept[0] ?? ""];
    if (run === undefined) return;
    kept.shift();
    run();
  });
  useEffect(() => onShown(), []);
  // A passive effect is too late: what has left the page must not hear the next key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Keys pressed before what they are for was shown, in their order; see {@link keepKey}. */
const kept: string[] = [];

/** Keeps a key until a component that knows it is shown, which then does it. */
export function keepKey(name: string): void {
  kept.push(name);
}

/** Forgets the kept keys and gives them: what they were meant for was left, or never came. */
export function dropKeptKeys(): string[] {
  return kept.splice(0);
}

/**
 * The same keys for what is shown all the time: while an earlier key is kept, each is kept behind it and
 * done in its turn, so that keys take effect in the order in which they were pressed.
 */
export function useKeysInTurn(keys: KeyMap): void {
  const inTurn = Object.entries(keys).map(([name, run]) => [
    name,
    () => (kept.length > 0 ? keepKey(name) : run()),
  ]);
  useKeys(Object.fromEntries(inTurn));
  const [, again] = useReducer((turns: number) => turns + 1, 0);
  const doNext = useEffectEvent(() => {
    const run = keys[kept[0] ?? ""];
    if (run === undefined) return;
    kept.shift();
    run();
    if (kept.length > 0) again();
  });
  // One at a time, after each rendering: what a key changed is shown before the next one counts.
  useEffect(() => doNext());
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

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTick =
    target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type);
  return target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isTick);
}

function isOverlayOpen(): boolean {
  return document.querySelector("[role=dialog][data-state=open],[role=menu]") !== null;
}
