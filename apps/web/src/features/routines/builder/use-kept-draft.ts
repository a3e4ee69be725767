"use client";

import type { RoutineDraft } from "@talus/domain/routines/routine";
import { routineInput } from "@talus/domain/routines/routine.schema";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useEffect, useEffectEvent } from "react";
import { z } from "zod";
import { useToast } from "../../../ui/overlay/toast";

const keptDraft = z.object({ versionId: z.string(), draft: routineInput });

type Kept = {
  base: StoredRoutine;
  draft: RoutineDraft;
  changed: boolean;
  onRestore: (draft: RoutineDraft) => void;
};

/** Unsaved work survives a walk through other pages: kept in this tab, for the version it began with. */
export function useKeptDraft({ base, draft, changed, onRestore }: Kept): void {
  const toast = useToast();
  const key = `talus.routine.${base.id}`;
  const restore = useEffectEvent(() => {
    const kept = keptDraft.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    if (!kept.success || kept.data.versionId !== base.current.id) return false;
    onRestore(kept.data.draft);
    toast({ message: "Your unsaved changes are back." });
    return true;
  });
  useEffect(() => {
    restore();
  }, []);
  useEffect(() => {
    if (changed) sessionStorage.setItem(key, JSON.stringify({ versionId: base.current.id, draft }));
    // Unmounting keeps what was written; becoming equal to what is stored removes it.
    else if (sessionStorage.getItem(key) !== null) sessionStorage.removeItem(key);
  }, [key, changed, draft, base.current.id]);
}
