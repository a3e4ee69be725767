"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { cx } from "../../ui/cx";
import { Dialog } from "../../ui/overlay/dialog";
import { places, placesFor } from "./places";

/** ⌘K: type a few letters, arrows to choose, Enter to go. */
export function JumpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Jump to" open={open} onOpenChange={(next) => !next && onClose()}>
      <JumpBox onClose={onClose} />
    </Dialog>
  );
}

function JumpBox({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = placesFor(query, places);
  const chosen = Math.min(at, found.length - 1);
  const go = (href: string | undefined) => {
    if (href === undefined) return;
    onClose();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + found.length) % Math.max(1, found.length));
    }
    if (event.key === "Enter") go(found[chosen]?.href);
  };
  return (
    <div className="flex flex-col gap-3">
      <label className="flex flex-col gap-1.5 text-sm font-medium">
        Page or athlete
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="jump-list"
          aria-activedescendant={found[chosen] ? `jump-${chosen}` : undefined}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="min-h-11 rounded-button border border-field bg-surface px-3 text-lg font-normal"
        />
      </label>
      <div id="jump-list" role="listbox" aria-label="Places" className="flex min-h-40 flex-col">
        {found.map((place, index) => (
          <button
            key={place.href}
            id={`jump-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => go(place.href)}
            className={cx(
              "flex min-h-11 items-center justify-between gap-3 rounded-control px-3 text-start",
              index === chosen && "bg-accent-tint",
            )}
          >
            <span className="font-medium">{place.title}</span>
            <span className="text-sm text-muted">{place.note}</span>
          </button>
        ))}
        {found.length === 0 && <p className="px-3 py-2 text-muted">Nothing has that name.</p>}
      </div>
    </div>
  );
}
