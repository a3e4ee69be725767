"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { sessionLines } from "@talus/domain/sessions/session-lines";
import { Button } from "../../../ui/buttons/button";
import { Notice } from "../../../ui/marks/notice";
import { Card } from "../../../ui/page/card";
import type { SessionDetails } from "../log/draft/draft";
import { ExerciseGrid, ExerciseLines } from "../today/exercise-lines";
import { kindTitles, minutes } from "../today/words";

type Props = { versions: SessionDetails["versions"]; onOpen: (kind: SessionKind) => void };

/** The session as the athlete's day shows it: how long, what with, drawn, with its doses. */
export function TryToday({ versions: { full, short }, onOpen }: Props) {
  const { exercises, durationSec } = full;
  if (exercises.length === 0)
    return <Notice title="No exercise yet.">Add one to the routine, then try it.</Notice>;
  const equipment = [...new Set(exercises.flatMap((exercise) => exercise.equipment))];
  return (
    <Card className="flex flex-col gap-3 p-4">
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 flex-1 flex-col gap-0.5">
          <h2 className="text-lg font-semibold">{kindTitles.full}</h2>
          <p className="text-base text-muted">
            {sessionLines(exercises).length} exercises
            {equipment.length > 0 && `: ${equipment.join(", ").replaceAll("_", " ")}`}
          </p>
        </div>
        <p className="shrink-0 leading-none font-semibold">
          <span className="text-3xl">{minutes(durationSec)}</span>
          <span className="text-lg"> min</span>
        </p>
      </div>
      <Button tone="primary" size="lg" wide onClick={() => onOpen("full")}>
        Open the session
      </Button>
      {short.exercises.length > 0 && (
        <Button size="lg" wide onClick={() => onOpen("short")}>
          {minutes(short.durationSec)}-minute version
        </Button>
      )}
      <ExerciseGrid exercises={exercises} />
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-base text-muted">
          Doses, and why these
        </summary>
        <ExerciseLines exercises={exercises} />
      </details>
    </Card>
  );
}
