"use client";

import { partWords } from "@talus/domain/exercises/exercise-words";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { checkRoutine, type Finding } from "@talus/domain/routines/checks/check";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { placeOf } from "@talus/domain/routines/rows/move";
import { holds, rowsOf } from "@talus/domain/routines/rows/rows";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useEffect, useReducer, useState } from "react";
import {
  type BuilderAction,
  changesBetween,
  type DraftChanges,
  draftOf,
  isChanged,
  openedWith,
  reduceBuilder,
} from "./builder-state";
import { useBuilderDraft } from "./use-builder-draft";

/** Everything that the parts of the builder share. */
export type Builder = ReturnType<typeof useBuilder>;

/**
 * The draft of a routine against what is stored. `base` is the stored routine that the draft
 * started from; it moves on after a save, when a coach chooses to go on over somebody else's, and
 * by itself while nothing is changed here.
 */
export function useBuilder(stored: StoredRoutine) {
  const [startedFrom, setBase] = useState(stored);
  const [state, dispatch] = useReducer(reduceBuilder, openedWith(draftOf(stored.current)));
  const [announcement, setAnnouncement] = useState("");
  const { draft, selectedId, round } = state;
  // Archiving and restoring make a newer row of the same content.
  const base = stored.current.id === startedFrom.current.id ? stored : startedFrom;
  const changes: DraftChanges = changesBetween(draftOf(base.current), draft);
  const findings: Finding[] = checkRoutine(draft);
  const changed = isChanged(changes);

  const act = (action: BuilderAction) => {
    dispatch(action);
    setAnnouncement(wordsFor(action, draft.items));
  };
  const restart = (routine: StoredRoutine) => {
    setBase(routine);
    dispatch({ kind: "replace", draft: draftOf(routine.current) });
  };
  if (!changed && stored.version > base.version) restart(stored);
  useLeaveWarning(changed);
  useBuilderDraft({
    base,
    draft,
    changed,
    onRestore: (found) => act({ kind: "replace", draft: found }),
  });
  const selected = rowsOf(draft.items).find((row) => holds(row, selectedId)) ?? null;
  return {
    base,
    setBase,
    draft,
    selected,
    round,
    changes,
    changed,
    findings,
    announcement,
    act,
    restart,
  };
}

/** What a screen reader hears after a change of the list. */
function wordsFor(action: BuilderAction, before: readonly RoutineItem[]): string {
  if (action.kind === "add") return `${exerciseById(action.exerciseId).name} added.`;
  if (action.kind !== "remove" && action.kind !== "move" && action.kind !== "place") return "";
  const item = before.find((entry) => entry.id === action.id);
  if (item === undefined) return "";
  const { name } = exerciseById(item.exerciseId);
  if (action.kind === "remove") return `${name} removed.`;
  const after = placeOf(reduceBuilder(openedWith(withItems(before)), action).draft.items, item.id);
  if (after === null) return "";
  return `${name}: place ${after.place} of ${after.count} in ${partWords[after.part]}.`;
}

function withItems(items: readonly RoutineItem[]) {
  return { name: "", athleteType: null, purpose: "own" as const, note: "", items: [...items] };
}

/** The browser asks before it throws unsaved work away. */
function useLeaveWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [changed]);
}
