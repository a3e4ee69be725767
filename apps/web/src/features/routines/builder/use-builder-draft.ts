"use client";

import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { Dose } from "@talus/domain/exercises/dose";
import { exerciseIds } from "@talus/domain/exercises/exercise-ids";
import { phases } from "@talus/domain/exercises/parts";
import {
  type RoutineDraft,
  type RoutineItem,
  routinePurposes,
} from "@talus/domain/routines/routine";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { sides } from "@talus/domain/sides";
import { useEffect, useState } from "react";
import {
  fields,
  flag,
  listOf,
  maybe,
  number,
  oneOf,
  orNull,
  text,
} from "../../../offline/drafts/shape";
import type { DraftKind } from "../../../offline/drafts/stored-draft";
import { useStoredDraft } from "../../../offline/drafts/use-stored-draft";
import { useToast } from "../../../ui/overlay/toast";

type VersionDraft = { versionId: string; draft: RoutineDraft };

const dose = fields<Dose>({
  sets: number,
  reps: orNull(number),
  holdSec: orNull(number),
  perSide: flag,
  directions: number,
  positions: number,
  loadKg: orNull(number),
  tempo: orNull(text()),
  bentOnly: maybe(oneOf([true])),
});

const item = fields<RoutineItem>({
  id: text(),
  exerciseId: oneOf(exerciseIds),
  side: maybe(oneOf(sides)),
  phase: oneOf(phases),
  dose,
  shortDose: orNull(dose),
});

const draftShape = fields<RoutineDraft>({
  name: text(),
  athleteType: orNull(oneOf(athleteTypes)),
  purpose: oneOf(routinePurposes),
  note: text(),
  items: listOf(item),
});

const versionDraftKind: DraftKind<VersionDraft> = {
  name: "routine",
  version: 1,
  days: 14,
  shape: fields<VersionDraft>({ versionId: text(), draft: draftShape }),
};

type BuilderDraft = {
  base: StoredRoutine;
  draft: RoutineDraft;
  changed: boolean;
  onRestore: (draft: RoutineDraft) => void;
};

/** Unsaved work survives a walk through other pages: kept in this browser, for the version it began with. */
export function useBuilderDraft({ base, draft, changed, onRestore }: BuilderDraft): void {
  const toast = useToast();
  const { keep, forget } = useStoredDraft(versionDraftKind, {
    about: base.id,
    onRestore: (found) => {
      if (found.versionId !== base.current.id) return;
      onRestore(found.draft);
      toast({ message: "Your unsaved changes are back." });
    },
  });
  useEffect(() => {
    if (changed) keep({ versionId: base.current.id, draft });
    // Unmounting keeps what was written; becoming equal to what is stored removes it.
    else forget();
  }, [keep, forget, changed, draft, base.current.id]);
}

/** The unsaved work on a routine that this browser keeps for the stored version, or null; it stays kept. */
export function useKeptDraft({ id, current }: StoredRoutine): RoutineDraft | null {
  const [draft, setDraft] = useState<RoutineDraft | null>(null);
  useStoredDraft(versionDraftKind, {
    about: id,
    onRestore: (found) => found.versionId === current.id && setDraft(found.draft),
  });
  return draft;
}
