"use client";

import { type LungeFault, lungeFaults } from "@talus/domain/assessments/findings";
import { invalidReasonLabels } from "@talus/domain/assessments/tests/invalid-reasons";
import { type Side, sides } from "@talus/domain/sides";
import { ToggleChip } from "../../../ui/buttons/toggle-chip";
import { SideMark } from "../../../ui/figures/side-mark";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import type { Capture } from "../use-capture";

/** What gives way in a slow lunge on each side. */
export function LungeSection({ capture }: { capture: Capture }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {sides.map((side) => (
        <SideLunge key={side} side={side} capture={capture} />
      ))}
    </div>
  );
}

function SideLunge({ side, capture: { draft, change } }: { side: Side; capture: Capture }) {
  const faults = draft.lunge[side];
  const set = (value: LungeFault[] | null) => change({ lunge: { ...draft.lunge, [side]: value } });
  const toggle = (fault: LungeFault) =>
    set(
      faults?.includes(fault) ? faults.filter((one) => one !== fault) : [...(faults ?? []), fault],
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3">
        <SideMark side={side} text="word" className="text-lg" />
      </legend>
      <SegmentedField
        name={`${side}-lunge`}
        label="Looked at?"
        value={faults === null ? "unseen" : "seen"}
        onChange={(value) => set(value === "seen" ? (faults ?? []) : null)}
        segments={[
          { value: "seen", label: "Yes" },
          { value: "unseen", label: "Not seen" },
        ]}
      />
      {faults !== null && (
        <span className="flex flex-wrap gap-2">
          {lungeFaults.map((fault) => (
            <ToggleChip key={fault} pressed={faults.includes(fault)} onClick={() => toggle(fault)}>
              {invalidReasonLabels[fault]}
            </ToggleChip>
          ))}
        </span>
      )}
      {faults?.length === 0 && <p className="text-base text-muted">Nothing gave way.</p>}
    </fieldset>
  );
}
