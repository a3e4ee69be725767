"use client";

import { useEffect, useEffectEvent } from "react";

/** What was typed for a box that is opening; null: none is. */
let typed: { text: string; isEntered: boolean } | null = null;

/**
 * While a box is open and the focus is not in it yet, keeps what is typed, so that no letter is lost or
 * done by the page beneath; the field that gets the focus then holds it, and an Enter counts there.
 * Escape calls `onEscape`.
 */
export function useTypedAhead(isOpen: boolean, onEscape: () => void) {
  const giveUp = useEffectEvent(onEscape);
  useEffect(() => {
    // Of a box within a part that comes late, the part has begun already.
    if (!isOpen || typed !== null || document.activeElement?.closest("[role=dialog]")) return;
    typed = { text: "", isEntered: false };
    const keep = (event: KeyboardEvent) => keepTyped(event, giveUp);
    const give = (event: FocusEvent) => giveTyped(event.target);
    window.addEventListener("keydown", keep, true);
    document.addEventListener("focusin", give);
    document.addEventListener("pointerdown", dropTyped);
    return () => {
      dropTyped();
      window.removeEventListener("keydown", keep, true);
      document.removeEventListener("focusin", give);
      document.removeEventListener("pointerdown", dropTyped);
    };
  }, [isOpen]);
}

/** Forgets what was typed: the box never came, or something else was pressed. */
export function dropTyped(): void {
  typed = null;
}

function keepTyped(event: KeyboardEvent, giveUp: () => void): void {
  if (typed === null || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "Escape") giveUp();
  else if (event.key === "Enter") typed.isEntered = true;
  else if (event.key === "Backspace") typed.text = typed.text.slice(0, -1);
  else if (event.key.length === 1 && !typed.isEntered) typed.text += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function giveTyped(target: EventTarget | null): void {
  const given = typed;
  if (!(target instanceof HTMLElement) || !target.closest("[role=dialog]")) return;
  dropTyped();
  if (!given || !isTextField(target)) return;
  if (given.text !== "") {
    target.setRangeText(given.text, target.selectionStart ?? 0, target.selectionEnd ?? 0, "end");
    target.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  }
  const enter = { key: "Enter", bubbles: true, cancelable: true };
  // In a turn of its own: what was typed is shown first.
  if (given.isEntered)
    queueMicrotask(() => target.dispatchEvent(new KeyboardEvent("keydown", enter)));
}

/** Only these take text at a place; a field for numbers or days has none. */
function isTextField(target: HTMLElement): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|search|url|tel|password)$/.test(target.type);
}
