"use client";

import {
  easierSteps,
  harderSteps,
  onRung,
  type Rung,
} from "@talus/domain/prescription/ladder/ladder";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { ChevronDown, ChevronUp } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { CitedSources } from "../../../science/sources/cited-sources";
import type { Builder } from "../use-builder";

type Props = { builder: Builder; item: RoutineItem };

/** One step of the exercise's ladder up or down: amount, range, tempo, load, one at a time. */
export function LadderButtons({ builder, item }: Props) {
  const may = (id: RoutineItem["exerciseId"]) =>
    !builder.draft.items.some(({ exerciseId }) => exerciseId === id);
  const [easier] = easierSteps(item, may);
  const [harder] = harderSteps(item, may);
  const step = (rung: Rung) => builder.act({ kind: "rung", id: item.id, to: onRung(item, rung) });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-2 *:flex-1">
        <Button disabled={!easier} onClick={() => easier && step(easier)}>
          <ChevronDown aria-hidden /> Easier
        </Button>
        <Button disabled={!harder} onClick={() => harder && step(harder)}>
          <ChevronUp aria-hidden /> Harder
        </Button>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-sm text-muted">
        <span className="min-w-0 flex-1">
          {harder ? `Harder is ${lowerFirst(harder.text)}` : "The top of its ladder."}
        </span>
        <CitedSources sources={harder?.sources.slice(0, 2) ?? []} />
      </p>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
