"use client";

import { useEffect, useEffectEvent } from "react";

/** N adds an exercise, ⌘↵ or Ctrl+↵ saves; letters do nothing while somebody types or a panel is open. */
export function useBuilderKeys(
  active: boolean,
  on: { onAdd: () => void; onSave: () => void },
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      on.onSave();
      return;
    }
    const busy = isTyping(event.target) || document.querySelector('[role="dialog"]') !== null;
    if (event.key !== "n" || busy || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    on.onAdd();
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [active]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
