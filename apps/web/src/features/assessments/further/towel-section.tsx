"use client";

import type { TowelHold } from "@talus/domain/assessments/findings";
import { type Side, sides } from "@talus/domain/sides";
import { Button } from "../../../ui/buttons/button";
import { SideMark } from "../../../ui/figures/side-mark";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { StepperField } from "../../../ui/form/fields/stepper-field";
import { useRules } from "../../rules/in-force/use-rules";
import type { CaptureBasis } from "../capture-basis";
import { lastText } from "../numbers/last-value";
import { HoldTimer } from "../timing/hold-timer";
import type { Capture } from "../use-capture";

type Props = { capture: Capture; basis: CaptureBasis; shown?: readonly Side[] };

/** The straight-knee hold of each calf, timed; left out where it is not done. */
export function TowelSection({ capture, basis, shown = sides }: Props) {
  const { draft, change } = capture;
  const { minHoldSec } = useRules().towel;
  const set = (side: Side, hold: TowelHold | null) =>
    change({ towel: { ...draft.towel, [side]: hold } });
  return (
    <div className={shown.length > 1 ? "grid gap-4 sm:grid-cols-2" : ""}>
      {shown.map((side) => (
        <SideHold
          key={side}
          side={side}
          hold={draft.towel[side]}
          minHoldSec={minHoldSec}
          last={lastText(basis, "straight_knee_towel", side)}
          onChange={(hold) => set(side, hold)}
        />
      ))}
    </div>
  );
}

type HoldProps = {
  side: Side;
  hold: TowelHold | null;
  minHoldSec: number;
  last: string | null;
  onChange: (hold: TowelHold | null) => void;
};

function SideHold({ side, hold, minHoldSec, last, onChange }: HoldProps) {
  const cramp = hold?.cramp ?? false;
  return (
    <fieldset className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <legend className="sr-only">{side === "left" ? "Left calf" : "Right calf"}</legend>
      <p className="flex items-baseline justify-between">
        <SideMark side={side} text="word" className="text-lg" />
        <span className="text-base text-muted">
          {hold === null ? (last ?? "not done") : `${hold.holdSec} s`}
        </span>
      </p>
      <HoldTimer
        side={side}
        what="hold"
        targetSec={minHoldSec}
        onStop={(holdSec) => onChange({ holdSec, cramp })}
      />
      {hold !== null && (
        <StepperField
          label="Seconds held"
          value={hold.holdSec}
          onChange={(holdSec) => onChange({ holdSec, cramp })}
          max={600}
          unit="s"
        />
      )}
      <Checkbox
        label="It cramped"
        checked={cramp}
        onChange={(event) => onChange({ holdSec: hold?.holdSec ?? 0, cramp: event.target.checked })}
      />
      {hold !== null && (
        <Button tone="ghost" onClick={() => onChange(null)}>
          Take it out
        </Button>
      )}
    </fieldset>
  );
}
