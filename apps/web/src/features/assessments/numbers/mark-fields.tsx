"use client";

import type { Side } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { NumberField } from "../../../ui/form/fields/number-field";
import type { Capture } from "../use-capture";
import { unitSigns } from "./test-words";

/** The farthest mark passed and the nearest one missed of one side. */
export function MarkFields({ side, capture }: { side: Side; capture: Capture }) {
  const { draft, change, errors } = capture;
  const marks = draft.marks[side];
  const set = (part: Partial<typeof marks>) =>
    change({ marks: { ...draft.marks, [side]: { ...marks, ...part } } });
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3">
        <SideMark side={side} text="word" className="text-lg" />
      </legend>
      <NumberField
        label="Farthest passed"
        unit={unitSigns[draft.unit]}
        value={marks.lastPass}
        onChange={(event) => set({ lastPass: event.target.value })}
        optional
        {...(errors[side] ? { error: errors[side] } : {})}
      />
      <NumberField
        label="Nearest missed"
        unit={unitSigns[draft.unit]}
        value={marks.firstFail}
        onChange={(event) => set({ firstFail: event.target.value })}
        optional
      />
    </fieldset>
  );
}
