"use client";

import type { Dose } from "@talus/domain/exercises/dose";
import { StepperField } from "../../../../ui/form/fields/stepper-field";

type Props = { dose: Dose; onChange: (dose: Dose) => void };

/** How much of an exercise stays in the short version; how it is done is the full dose's. */
export function ShortDoseFields({ dose, onChange }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
      <StepperField
        label="Short: sets"
        min={1}
        max={10}
        value={dose.sets}
        onChange={(sets) => onChange({ ...dose, sets })}
      />
      {dose.reps === null ? (
        <StepperField
          label="Short: seconds"
          unit="s"
          min={5}
          max={600}
          step={5}
          value={dose.holdSec ?? 0}
          onChange={(holdSec) => onChange({ ...dose, holdSec })}
        />
      ) : (
        <StepperField
          label="Short: repetitions"
          min={1}
          max={100}
          value={dose.reps}
          onChange={(reps) => onChange({ ...dose, reps })}
        />
      )}
    </div>
  );
}
