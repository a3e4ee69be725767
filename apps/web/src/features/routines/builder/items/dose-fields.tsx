"use client";

import type { Dose } from "@talus/domain/exercises/dose";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { RoutineItem } from "@talus/domain/routines/routine";
import { SegmentedField } from "../../../../ui/form/fields/segmented-field";
import { StepperField } from "../../../../ui/form/fields/stepper-field";
import { LoadAndTempo } from "./load-and-tempo";

type Props = {
  item: RoutineItem;
  dose: Dose;
  onChange: (dose: Dose) => void;
};

/** Sets, repetitions or time, and what multiplies them. */
export function DoseFields({ item, dose, onChange }: Props) {
  const change = (part: Partial<Dose>) => onChange({ ...dose, ...part });
  const byTime = dose.reps === null;
  const { knee } = exerciseById(item.exerciseId);
  const leads = (value: "reps" | "time") =>
    value === "time"
      ? change({ reps: null, holdSec: dose.holdSec ?? 30 })
      : change({ reps: dose.reps ?? 10, holdSec: null });
  return (
    <div className="flex flex-col gap-3">
      <SegmentedField
        name={`lead-${item.id}`}
        label="Counted by"
        hideLabel
        value={byTime ? "time" : "reps"}
        onChange={leads}
        segments={[
          { value: "reps", label: "Repetitions" },
          { value: "time", label: "Time" },
        ]}
      />
      <Amounts dose={dose} onChange={change} />
      {(knee === "both" || dose.positions > 1) && (
        <SegmentedField
          name={`positions-${item.id}`}
          label="Knee"
          value={dose.positions > 1 ? "both" : dose.bentOnly ? "bent" : "one"}
          onChange={(value) => onChange(inPositions(dose, value))}
          segments={[
            { value: "one", label: "Straight" },
            { value: "bent", label: "Bent" },
            { value: "both", label: "Both in turn" },
          ]}
        />
      )}
      <LoadAndTempo dose={dose} onChange={change} />
    </div>
  );
}

/** The same dose in the straight knee, the bent one, or both in turn. */
function inPositions({ bentOnly: _, ...dose }: Dose, knee: "one" | "bent" | "both"): Dose {
  const positions = knee === "both" ? 2 : 1;
  return knee === "bent" ? { ...dose, positions, bentOnly: true } : { ...dose, positions };
}

type AmountProps = { dose: Dose; onChange: (part: Partial<Dose>) => void };

function Amounts({ dose, onChange }: AmountProps) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
      <StepperField
        label="Sets"
        min={1}
        max={10}
        value={dose.sets}
        onChange={(sets) => onChange({ sets })}
      />
      {dose.reps === null ? (
        <HoldStepper label="Seconds" dose={dose} min={5} onChange={onChange} />
      ) : (
        <StepperField
          label="Repetitions"
          min={1}
          max={100}
          value={dose.reps}
          onChange={(reps) => onChange({ reps })}
        />
      )}
      {dose.reps !== null && (
        <HoldStepper label="Hold in each" dose={dose} min={0} onChange={onChange} />
      )}
      <StepperField
        label="Directions"
        min={1}
        max={4}
        value={dose.directions}
        onChange={(directions) => onChange({ directions })}
      />
    </div>
  );
}

function HoldStepper(props: {
  label: string;
  dose: Dose;
  min: 0 | 5;
  onChange: (part: Partial<Dose>) => void;
}) {
  return (
    <StepperField
      label={props.label}
      unit="s"
      min={props.min}
      max={600}
      step={props.min === 0 ? 1 : 5}
      value={props.dose.holdSec ?? 0}
      onChange={(holdSec) => props.onChange({ holdSec: holdSec === 0 ? null : holdSec })}
    />
  );
}
