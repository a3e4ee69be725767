"use client";

import type { ExerciseId } from "@talus/domain/exercises/exercise-ids";
import type { Phase } from "@talus/domain/exercises/parts";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { useState } from "react";
import type { Builder } from "../use-builder";

type Picking = { phase: Phase | null; instead: string | null };

/** The picker's state: adding to a part, or choosing one exercise instead of another. */
export function usePicking(builder: Builder) {
  const [picking, setPicking] = useState<Picking | null>(null);
  const pick = (exerciseId: ExerciseId) => {
    if (picking === null || picking.instead === null) builder.act({ kind: "add", exerciseId });
    else {
      builder.act({ kind: "swap", id: picking.instead, exerciseId });
      setPicking(null);
    }
  };
  return {
    picking,
    pick,
    add: (phase: Phase | null) => setPicking({ phase, instead: null }),
    swap: (item: RoutineItem) => setPicking({ phase: item.phase, instead: item.id }),
    close: () => setPicking(null),
  };
}
