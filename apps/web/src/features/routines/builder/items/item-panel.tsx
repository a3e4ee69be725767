"use client";

import { exerciseById } from "@talus/domain/exercises/library/exercises";
import { shortDoseOf } from "@talus/domain/prescription/ladder/short-version";
import type { RoutineItem } from "@talus/domain/routines/routine";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";
import { ArrowLeftRight } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { SideMark } from "../../../../ui/figures/side-mark";
import { Switch } from "../../../../ui/form/fields/switch";
import { latePart } from "../../../../ui/late-part";
import { Skeleton } from "../../../../ui/page/skeleton";
import type { Builder } from "../use-builder";
import { DoseFields } from "./dose-fields";
import { ExerciseFacts } from "./exercise-facts";
import { LegsField } from "./legs-field";
import { ShortDoseFields } from "./short-dose-fields";

/** The ladders are many; the page is there before them. */
const LateLadder = latePart(() => import("./ladder-buttons").then((file) => file.LadderButtons), {
  place: <Skeleton className="h-18" />,
});

type Props = {
  builder: Builder;
  row: RoutineRow;
  mayEdit: boolean;
  onSwap: () => void;
};

/** The open exercise: its dose, one for each leg where they differ, how it is done, where it comes from. */
export function ItemPanel({ builder, row, mayEdit, onSwap }: Props) {
  const [first, second] = row;
  return (
    <div className="flex flex-col gap-4">
      {mayEdit && (
        <>
          <LegsField builder={builder} row={row} />
          {second ? (
            <div className="grid grid-cols-2 gap-4">
              {row.map((item) => (
                <section
                  key={item.id}
                  aria-label={item.side === "left" ? "Left" : "Right"}
                  className="flex min-w-0 flex-col gap-4"
                >
                  <SideMark side={item.side ?? "both"} text="word" className="font-semibold" />
                  <ItemFields builder={builder} item={item} />
                </section>
              ))}
            </div>
          ) : (
            <ItemFields builder={builder} item={first} />
          )}
        </>
      )}
      <ExerciseFacts exercise={exerciseById(first.exerciseId)} />
      {mayEdit && (
        <Button onClick={onSwap} className="self-start">
          <ArrowLeftRight aria-hidden />
          Swap for another exercise
        </Button>
      )}
    </div>
  );
}

/** The dose of one line in full and in short, and its step on the ladder. */
function ItemFields({ builder, item }: { builder: Builder; item: RoutineItem }) {
  const setShort = (dose: RoutineItem["shortDose"]) =>
    builder.act({ kind: "shortDose", id: item.id, dose });
  return (
    <>
      <LateLadder builder={builder} item={item} />
      <DoseFields
        item={item}
        dose={item.dose}
        onChange={(dose) => builder.act({ kind: "dose", id: item.id, dose })}
      />
      <div className="flex flex-col gap-3 border-t border-line pt-3">
        <Switch
          label="In the short version"
          hint="With sets and repetitions or seconds of its own"
          checked={item.shortDose !== null}
          onChange={(event) => setShort(event.target.checked ? shortDoseOf(item.dose) : null)}
        />
        {item.shortDose !== null && <ShortDoseFields dose={item.shortDose} onChange={setShort} />}
      </div>
    </>
  );
}
