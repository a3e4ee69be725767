"use client";

import { exerciseById } from "@talus/domain/routines/exercises";
import type { Dose, RoutineItem } from "@talus/domain/routines/routine";
import { SegmentedField } from "../../../ui/form/segmented-field";
import { StepperField } from "../../../ui/form/stepper-field";
import { Switch } from "../../../ui/form/switch";
import { LoadAndTempo } from "./load-and-tempo";

type Props = {
  item: RoutineItem;
  /** What is edited: the full dose, or the short one. */
  dose: Dose;
  /** Read aloud before each field: "Short version". */
  name: string;
  onChange: (dose: Dose) => void;
};

/** Sets, repetitions or time, and what multiplies them. */
export function DoseFields({ item, dose, name, onChange }: Props) {
  const change = (part: Partial<Dose>) => onChange({ ...dose, ...part });
  const byTime = dose.reps === null;
  const { knee } = exerciseById(item.exerciseId);
  const label = (word: string) => (name === "" ? word : `${name}: ${word.toLowerCase()}`);
  const leads = (value: "reps" | "time") =>
    value === "time"
      ? change({ reps: null, holdSec: dose.holdSec ?? 30 })
      : change({ reps: dose.reps ?? 10, holdSec: null });
  return (
    <div className="flex flex-col gap-3">
      <SegmentedField
        name={`lead-${name}-${item.id}`}
        label={label("Counted by")}
        hideLabel
        value={byTime ? "time" : "reps"}
        onChange={leads}
        segments={[
          { value: "reps", label: "Repetitions" },
          { value: "time", label: "Time" },
        ]}
      />
      <div className="grid grid-cols-2 gap-3">
        <StepperField
          label={label("Sets")}
          min={1}
          max={10}
          value={dose.sets}
          onChange={(sets) => change({ sets })}
        />
        {dose.reps === null ? (
          <HoldStepper label={label("Seconds")} dose={dose} min={5} onChange={change} />
        ) : (
          <StepperField
            label={label("Repetitions")}
            min={1}
            max={100}
            value={dose.reps}
            onChange={(reps) => change({ reps })}
          />
        )}
        {!byTime && (
          <HoldStepper label={label("Hold in each")} dose={dose} min={0} onChange={change} />
        )}
        <StepperField
          label={label("Directions")}
          min={1}
          max={4}
          value={dose.directions}
          onChange={(directions) => change({ directions })}
        />
      </div>
      {(knee === "both" || dose.positions > 1) && (
        <SegmentedField
          name={`positions-${name}-${item.id}`}
          label={label("Knee")}
          value={dose.positions > 1 ? "both" : "one"}
          onChange={(value) => change({ positions: value === "both" ? 2 : 1 })}
          segments={[
            { value: "one", label: "Straight" },
            { value: "both", label: "Straight, then bent" },
          ]}
        />
      )}
      <Switch
        label={label("Each side on its own")}
        checked={dose.perSide}
        onChange={(event) => change({ perSide: event.target.checked })}
      />
      <LoadAndTempo key={`${name}-${item.id}`} {...{ dose, label }} onChange={change} />
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
