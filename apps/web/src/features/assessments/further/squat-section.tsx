"use client";

import type { SquatScreen } from "@talus/domain/assessments/findings";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import type { Capture } from "../use-capture";

const parts: { key: keyof SquatScreen; label: string }[] = [
  { key: "below90", label: "Thighs reach below level" },
  { key: "kneesForward", label: "Knees move forward over the feet" },
  { key: "heelsDown", label: "Heels stay on the floor" },
];

/** A bodyweight squat looked at: yes or no, each may stay unseen. */
export function SquatSection({ capture }: { capture: Capture }) {
  const { draft, change } = capture;
  return (
    <div className="flex flex-col gap-4">
      {parts.map(({ key, label }) => (
        <Seen
          key={key}
          name={`squat-${key}`}
          label={label}
          value={draft.squat[key]}
          onChange={(value) => change({ squat: { ...draft.squat, [key]: value } })}
        />
      ))}
      <Seen
        name="squat-pelvis"
        label="The pelvis tucks under at the bottom"
        value={draft.pelvisTucks}
        onChange={(pelvisTucks) => change({ pelvisTucks })}
      />
    </div>
  );
}

type SeenProps = {
  name: string;
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
};

function Seen({ name, label, value, onChange }: SeenProps) {
  return (
    <SegmentedField
      name={name}
      label={label}
      large
      value={wordOf(value)}
      onChange={(word) => onChange(seen[word])}
      segments={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
        { value: "unseen", label: "Not seen" },
      ]}
    />
  );
}

const seen = { yes: true, no: false, unseen: null } as const;

function wordOf(value: boolean | null): keyof typeof seen {
  if (value === null) return "unseen";
  return value ? "yes" : "no";
}
