"use client";

import { redFlagWordsIn } from "@talus/domain/safety/red-flag-words";
import { painToAskAbout } from "@talus/domain/sessions/log/session-feel";
import { useState } from "react";
import type { Draft } from "../log/draft/draft";
import type { Exercise } from "../log/exercises/exercise-row";
import { type PainCue, PainSheet } from "./pain-sheet";

type Options = {
  draft: Draft;
  exercises: readonly Exercise[];
  onChange: (draft: Draft) => void;
  /** Saves a draft of which nothing is left to be asked. */
  save: (draft: Draft) => void;
};

/** The pain button of a log. Before a save, `asksFirst` opens its questions where something told calls for them. */
export function usePain({ draft, exercises, onChange, save }: Options) {
  const [isOpen, setOpen] = useState(false);
  const [cue, setCue] = useState<PainCue | null>(null);
  const onOpen = (open: boolean) => {
    setOpen(open);
    if (!open) setCue(null);
  };
  const asksFirst = (wanted: Draft): boolean => {
    const found = cueIn(wanted);
    if (found === null) return false;
    setCue(found);
    setOpen(true);
    return true;
  };
  const button = (
    <PainSheet
      key={draft.id}
      {...{ draft, exercises, onOpen, cue }}
      open={isOpen}
      onHarmless={() => {
        const harmlessPain = painToAskAbout(draft.feel) ?? undefined;
        const next = { ...draft, harmlessNote: draft.note, harmlessPain };
        onOpen(false);
        onChange(next);
        save(next);
      }}
      onReport={({ report, reachedItemId, stops }) => {
        const next = { ...draft, report, reachedItemId };
        onChange(next);
        if (stops || cue) save(next);
      }}
    />
  );
  return { asksFirst, button };
}

/** What sounds like a red flag and was not asked about yet: the note, or pain in knee, hip or back. */
function cueIn({ note, report, feel, harmlessNote, harmlessPain }: Draft): PainCue | null {
  if (report !== null) return null;
  if (note !== harmlessNote && redFlagWordsIn(note).length > 0) return "note";
  const worst = painToAskAbout(feel);
  return worst !== null && worst !== harmlessPain ? "pain" : null;
}
