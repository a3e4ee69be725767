"use client";

import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { shortDoseOf } from "@talus/domain/prescription/ladder/short-version";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { ArrowLeftRight } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { Switch } from "../../../../ui/form/fields/switch";
import type { Builder } from "../use-builder";
import { DoseFields } from "./dose-fields";
import { ExerciseFacts } from "./exercise-facts";
import { LadderButtons } from "./ladder-buttons";
import { ShortDoseFields } from "./short-dose-fields";

type Props = {
  builder: Builder;
  item: RoutineItem;
  mayEdit: boolean;
  onSwap: () => void;
};

/** The open exercise: its dose in full and in short, how it is done, where it comes from. */
export function ItemPanel({ builder, item, mayEdit, onSwap }: Props) {
  const setShort = (dose: RoutineItem["shortDose"]) =>
    builder.act({ kind: "shortDose", id: item.id, dose });
  return (
    <div className="flex flex-col gap-4">
      {mayEdit && (
        <>
          <LadderButtons builder={builder} item={item} />
          <DoseFields
            item={item}
            dose={item.dose}
            onChange={(dose) => builder.act({ kind: "dose", id: item.id, dose })}
            onSide={(side) => builder.act({ kind: "side", id: item.id, side })}
          />
          <div className="flex flex-col gap-3 border-t border-line pt-3">
            <Switch
              label="In the short version"
              hint="With sets and repetitions or seconds of its own"
              checked={item.shortDose !== null}
              onChange={(event) => setShort(event.target.checked ? shortDoseOf(item.dose) : null)}
            />
            {item.shortDose !== null && (
              <ShortDoseFields dose={item.shortDose} onChange={setShort} />
            )}
          </div>
        </>
      )}
      <ExerciseFacts exercise={exerciseById(item.exerciseId)} />
      {mayEdit && (
        <Button onClick={onSwap} className="self-start">
          <ArrowLeftRight aria-hidden />
          Swap for another exercise
        </Button>
      )}
    </div>
  );
}
