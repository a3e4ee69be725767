"use client";

import { type Direction, directions } from "@talus/domain/assessments/findings";
import { type Side, sides } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import type { Capture } from "../use-capture";

const labels: Record<Direction, string> = {
  up: "Foot up",
  down: "Foot down",
  inward: "Sole inward",
  outward: "Sole outward",
};

/** How each ankle moves and feels, looked at and not measured. */
export function MovesSection({ capture }: { capture: Capture }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {sides.map((side) => (
        <SideMoves key={side} side={side} capture={capture} />
      ))}
    </div>
  );
}

function SideMoves({ side, capture: { draft, change } }: { side: Side; capture: Capture }) {
  const moves = draft.moves[side];
  const set = (part: Partial<typeof moves>) =>
    change({ moves: { ...draft.moves, [side]: { ...moves, ...part } } });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3">
        <SideMark side={side} text="word" className="text-lg" />
      </legend>
      {directions.map((direction) => (
        <SegmentedField
          key={direction}
          name={`${side}-${direction}`}
          label={labels[direction]}
          value={moves[direction] ?? "unseen"}
          onChange={(value) => set({ [direction]: value === "unseen" ? null : value })}
          segments={[
            { value: "free", label: "Free" },
            { value: "stiff", label: "Stiff" },
            { value: "unseen", label: "Unseen" },
          ]}
        />
      ))}
      <SegmentedField
        name={`${side}-feel`}
        label="It feels"
        value={moves.feel ?? "unseen"}
        onChange={(value) => set({ feel: value === "unseen" ? null : value })}
        segments={[
          { value: "springy", label: "Springy" },
          { value: "rigid", label: "Rigid" },
          { value: "unseen", label: "Unseen" },
        ]}
      />
    </fieldset>
  );
}
