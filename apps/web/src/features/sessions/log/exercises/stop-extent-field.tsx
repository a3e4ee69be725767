"use client";

import { exercisesDone } from "@talus/domain/sessions/log/outcome";
import { SelectField } from "../../../../ui/form/fields/select-field";
import { type Draft, recorded } from "../draft/draft";
import type { Exercise } from "./exercise-row";

type Props = {
  draft: Draft;
  exercises: readonly Exercise[];
  onReached: (itemId: string | null) => void;
};

/** What a stop records: what was touched, unless the person says how far they got. */
export function StopExtentField({ draft, exercises, onReached }: Props) {
  const { done, of } = exercisesDone(recorded(draft));
  const touched = exercisesDone(recorded({ ...draft, reachedItemId: null })).done;
  return (
    <SelectField
      label="How far did you get?"
      hint={`Saves ${done} of ${of} exercises as done.`}
      value={draft.reachedItemId ?? ""}
      onChange={(event) => onReached(event.target.value || null)}
      options={[
        { value: "", label: `Only what I marked here: ${touched} of ${of}` },
        ...exercises.map(({ itemId, name }) => ({
          value: itemId,
          label: `Up to: ${name}`,
        })),
      ]}
    />
  );
}
