"use client";

import type { RoutineDraft } from "@talus/domain/routines/routine";
import { routineInput } from "@talus/domain/routines/routine.schema";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";
import { useEffect } from "react";
import { z } from "zod";
import type { KeptKind } from "../../../offline/drafts/kept";
import { useKept } from "../../../offline/drafts/use-kept";
import { useToast } from "../../../ui/overlay/toast";

type KeptDraft = { versionId: string; draft: RoutineDraft };

const keptDraft: KeptKind<KeptDraft> = {
  name: "routine",
  version: 1,
  days: 14,
  schema: z.object({ versionId: z.string(), draft: routineInput }),
};

type Kept = {
  base: StoredRoutine;
  draft: RoutineDraft;
  changed: boolean;
  onRestore: (draft: RoutineDraft) => void;
};

/** Unsaved work survives a walk through other pages: kept in this browser, for the version it began with. */
export function useKeptDraft({ base, draft, changed, onRestore }: Kept): void {
  const toast = useToast();
  const { keep, forget } = useKept(keptDraft, {
    about: base.id,
    onRestore: (kept) => {
      if (kept.versionId !== base.current.id) return;
      onRestore(kept.draft);
      toast({ message: "Your unsaved changes are back." });
    },
  });
  useEffect(() => {
    if (changed) keep({ versionId: base.current.id, draft });
    // Unmounting keeps what was written; becoming equal to what is stored removes it.
    else forget();
  }, [keep, forget, changed, draft, base.current.id]);
}
