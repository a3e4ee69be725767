"use client";

import { type Legs, legsIn } from "@talus/domain/routines/rows/divide";
import type { RoutineRow } from "@talus/domain/routines/rows/rows";
import { SegmentedField } from "../../../../ui/form/fields/segmented-field";
import { Switch } from "../../../../ui/form/fields/switch";
import type { Builder } from "../use-builder";

type Props = { builder: Builder; row: RoutineRow };

/** Whether the legs work together, and how much each does: alike, one dose each, or one leg alone. */
export function LegsField({ builder, row }: Props) {
  const [line] = row;
  const legs = legsIn(row);
  return (
    <>
      {legs !== "apart" && (
        <Switch
          label="Each side on its own"
          checked={line.dose.perSide}
          onChange={({ target }) => {
            const dose = { ...line.dose, perSide: target.checked };
            builder.act({ kind: "dose", id: line.id, dose });
          }}
        />
      )}
      {line.dose.perSide && (
        <SegmentedField<Legs>
          name={`legs-${line.id}`}
          label="Left and right"
          value={legs}
          onChange={(chosen) => builder.act({ kind: "legs", id: line.id, legs: chosen })}
          segments={[
            { value: "both", label: "Alike" },
            { value: "apart", label: "Apart" },
            { value: "left", label: "Left only" },
            { value: "right", label: "Right only" },
          ]}
        />
      )}
    </>
  );
}
