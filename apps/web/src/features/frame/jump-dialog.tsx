"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useState } from "react";
import { Dialog } from "../../ui/overlay/dialog";
import { JumpList } from "./jump-list";
import { placesFor } from "./places";
import { useJumpPlaces } from "./use-jump-places";

/** ⌘K: type a few letters, arrows to choose, Enter to go. */
export function JumpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Jump to" open onOpenChange={(next) => !next && onClose()}>
      <JumpBox onClose={onClose} />
    </Dialog>
  );
}

function JumpBox({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { pages, people } = useJumpPlaces();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const found = [
    ...placesFor(query, pages, 6),
    ...(query.trim() === "" ? [] : placesFor(query, people, 8)),
  ];
  const chosen = Math.min(at, found.length - 1);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = found[chosen];
    if (event.key === "Enter" && place) go(place.href);
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setAt((chosen + step + found.length) % found.length);
  };
  return (
    <div className="flex flex-col gap-3">
      <label className="flex flex-col gap-1.5 text-sm font-medium">
        Page, team or athlete
        <input
          role="combobox"
          aria-expanded={found.length > 0}
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
      <JumpList found={found} chosen={chosen} onPoint={setAt} onGo={go} />
    </div>
  );
}
