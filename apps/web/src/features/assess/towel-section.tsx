"use client";

import type { TowelHold } from "@talus/domain/assessments/findings";
import { type Side, sides } from "@talus/domain/sides";
import { useRules } from "../../rules/use-rules";
import { Checkbox } from "../../ui/form/checkbox";
import { StepperField } from "../../ui/form/stepper-field";
import { SideMark } from "../../ui/marks/side-mark";
import { HoldTimer } from "./hold-timer";
import type { Capture } from "./use-capture";

/** The straight-knee hold of each calf, timed; left out where it is not done. */
export function TowelSection({ capture }: { capture: Capture }) {
  const { draft, change } = capture;
  const { minHoldSec } = useRules().towel;
  const set = (side: Side, hold: TowelHold) => change({ towel: { ...draft.towel, [side]: hold } });
  return (
    <div className="flex flex-col gap-4">
      <p>
        Sit with the leg straight, a towel around the ball of the foot. Pull until it stretches, not
        until it hurts, and hold for {minHoldSec} seconds.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {sides.map((side) => (
          <SideHold
            key={side}
            side={side}
            hold={draft.towel[side]}
            minHoldSec={minHoldSec}
            onChange={(hold) => set(side, hold)}
          />
        ))}
      </div>
    </div>
  );
}

type Props = {
  side: Side;
  hold: TowelHold | null;
  minHoldSec: number;
  onChange: (hold: TowelHold) => void;
};

function SideHold({ side, hold, minHoldSec, onChange }: Props) {
  const cramp = hold?.cramp ?? false;
  return (
    <fieldset className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <legend className="sr-only">{side === "left" ? "Left calf" : "Right calf"}</legend>
      <p className="flex items-baseline justify-between">
        <SideMark side={side} text="word" className="text-lg" />
        <span className="text-base text-muted">
          {hold === null ? "not done" : `${hold.holdSec} s`}
        </span>
      </p>
      <HoldTimer
        side={side}
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
    </fieldset>
  );
}
