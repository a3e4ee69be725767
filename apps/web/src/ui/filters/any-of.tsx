"use client";

import { useState } from "react";
import { Checkbox } from "../form/fields/checkbox";

/** One of several values that a filter may name. */
export type Choice = { value: string; label: string };

type Props = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** The values that a filter names, to be ticked. The last one stays: its chip takes a filter off. */
export function AnyOf({ label, choices, chosen, onChange }: Props) {
  // A tick shows at once, and the list follows once the server has answered.
  const [ticked, setTicked] = useState(chosen);
  const toggle = (value: string, isOn: boolean) => {
    const next = [...ticked.filter((one) => one !== value), ...(isOn ? [value] : [])];
    if (next.length === 0) return;
    setTicked(next);
    onChange(next);
  };
  return (
    <fieldset className="max-h-80 min-w-48 overflow-y-auto">
      <legend className="text-xs font-medium text-muted">{label} is any of</legend>
      {choices.map(({ value, label: name }) => (
        <Checkbox
          key={value}
          label={name}
          checked={ticked.includes(value)}
          onChange={({ target }) => toggle(value, target.checked)}
        />
      ))}
    </fieldset>
  );
}

/** How a chip reads that names several values: "is A", "any of A, B", "any of 3". */
export function anyOfWords(
  choices: readonly Choice[],
  chosen: readonly string[],
): { operator: string; value: string } {
  const labels = chosen.map(
    (one) => choices.find(({ value }) => value === one)?.label ?? "unknown",
  );
  return labels.length === 1
    ? { operator: "is", value: labels[0] ?? "" }
    : { operator: "any of", value: labels.length === 2 ? labels.join(", ") : `${labels.length}` };
}
