"use client";

import { fullName } from "@talus/domain/athletes/athlete";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "../../../ui/overlay/dialog";
import { SearchWords } from "../../athletes/search/search-words";
import { type FoundAthlete, useAthleteSearch } from "../../athletes/search/use-athlete-search";
import { JumpList } from "./jump-list";
import { type Place, placesFor } from "./places";
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
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [isAwaited, setIsAwaited] = useState(false);
  const pages = placesFor(query, useJumpPlaces(), 6);
  const search = useAthleteSearch(query, { limit: 8, withArchived: true });
  const people = query.trim() === "" ? [] : (search.found ?? []).map(placeOf);
  const found = [...pages, ...people];
  const chosen = Math.min(at, found.length - 1);
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  // Who was found for fewer letters is not whom Enter means.
  const isOutdated = query.trim() !== "" && at === 0 && pages.length === 0 && !search.isCurrent;
  const awaited = isAwaited && !isOutdated ? found[chosen]?.href : undefined;
  const goAwaited = useEffectEvent(go);
  useEffect(() => {
    if (awaited) goAwaited(awaited);
  }, [awaited]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = found[chosen];
    if (event.key === "Enter" && isOutdated) {
      setIsAwaited(true);
      search.ask();
    } else if (event.key === "Enter" && place) go(place.href);
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setIsAwaited(false);
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
            setIsAwaited(false);
          }}
          onKeyDown={onKeyDown}
          className="min-h-11 rounded-button border border-field bg-surface px-3 text-lg font-normal"
        />
      </label>
      <JumpList found={found} chosen={chosen} onPoint={setAt} onGo={go}>
        {query.trim() !== "" && (
          <SearchWords
            className="px-3 py-2"
            search={search}
            count={search.found && found.length}
            nobody="Nobody by that name, and no page or team."
          />
        )}
      </JumpList>
    </div>
  );
}

function placeOf(athlete: FoundAthlete): Place {
  const note = athlete.isHeld
    ? "Athlete, on safety hold"
    : athlete.isArchived
      ? "Athlete, archived"
      : "Athlete";
  return { href: `/athletes/${athlete.id}`, title: fullName(athlete), note, words: "" };
}
