"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RoutineListing } from "@talus/domain/routines/stored-routine";
import Link from "next/link";
import { Card } from "../../ui/page/card";
import { durationText } from "../../ui/time/duration-text";
import { RoutineActions } from "./routine-actions";
import { purposeWords, typeWord } from "./words";

/** Routines one under the other, for phones. */
export function RoutineCards({ routines }: { routines: readonly RoutineListing[] }) {
  return (
    <Card className="md:hidden">
      <ul aria-label="Routines" className="divide-y divide-line">
        {routines.map((routine) => (
          <li key={routine.id} className="relative flex items-center gap-2 py-2 pr-2 pl-4">
            <div className="flex min-w-0 flex-1 flex-col">
              <Link
                href={`/routines/${routine.id}`}
                className="text-lg font-semibold before:absolute before:inset-0 before:content-['']"
              >
                {routine.name}
              </Link>
              <p className="text-muted">
                {typeWord(routine.athleteType)} · {purposeWords[routine.purpose]}
              </p>
              <p className="text-muted">{figuresOf(routine)}</p>
            </div>
            <span className="relative">
              <RoutineActions routine={routine} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function figuresOf({ fullSec, shortSec, athleteCount, number }: RoutineListing): string {
  const full = `${durationText(fullSec)} full`;
  const short = shortSec === 0 ? "no short version" : `${durationText(shortSec)} short`;
  const athletes = athletesText(athleteCount);
  return `${full} · ${short} · ${athletes} · v${number}`;
}
