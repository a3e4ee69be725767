"use client";

import type { SquatScreen } from "@talus/domain/assessments/findings";
import { SegmentedField } from "../../ui/form/segmented-field";
import type { Capture } from "./use-capture";

const parts: { key: keyof SquatScreen; label: string }[] = [
  { key: "below90", label: "Thighs reach below level" },
  { key: "kneesForward", label: "Knees move forward over the feet" },
  { key: "heelsDown", label: "Heels stay on the floor" },
];

/** A bodyweight squat looked at: three yes or no, each may stay unseen. */
export function SquatSection({ capture }: { capture: Capture }) {
  const { draft, change } = capture;
  return (
    <div className="flex flex-col gap-4">
      <p>Squat slowly, feet hip wide, arms in front, and see how far it goes.</p>
      {parts.map(({ key, label }) => (
        <SegmentedField
          key={key}
          name={`squat-${key}`}
          label={label}
          large
          value={wordOf(draft.squat[key])}
          onChange={(word) => change({ squat: { ...draft.squat, [key]: seen[word] } })}
          segments={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
            { value: "unseen", label: "Not seen" },
          ]}
        />
      ))}
    </div>
  );
}

const seen = { yes: true, no: false, unseen: null } as const;

function wordOf(value: boolean | null): keyof typeof seen {
  if (value === null) return "unseen";
  return value ? "yes" : "no";
}
