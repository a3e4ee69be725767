"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { sessionExercises, sessionSec } from "@talus/domain/sessions/session-exercises";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useKeptDraft } from "../../../../../features/routines/builder/use-builder-draft";
import { TryScreen } from "../../../../../features/sessions/try/try-screen";
import { useTRPC } from "../../../../../trpc/client";

/** A routine as it is under work here, else as it is stored, in the athlete's hands. Prefetch `routines.get`. */
export function TryRoutine({ routineId }: { routineId: string }) {
  const { data } = useSuspenseQuery(useTRPC().routines.get.queryOptions({ routineId }));
  const draft = useKeptDraft(data);
  const { items, name, athleteType } = draft ?? data.current;
  const versionOf = (kind: SessionKind) => {
    const day = { withStrength: true, beforeTraining: false, sideBias: null };
    const exercises = sessionExercises({ items, kind, ...day });
    return { exercises, durationSec: sessionSec(exercises) };
  };
  return (
    <TryScreen
      {...{ routineId, name }}
      state={draft ? "with your unsaved changes" : `version ${data.current.number}`}
      isRunner={athleteType !== "lifter"}
      versions={{ full: versionOf("full"), short: versionOf("short") }}
    />
  );
}
