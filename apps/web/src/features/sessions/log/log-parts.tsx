"use client";

import { changeEntry, tickExercise } from "@talus/domain/sessions/log/entries";
import type { ReactNode } from "react";
import { TextareaField } from "../../../ui/form/fields/textarea-field";
import { ReportNotice } from "../pain/report-notice";
import { type Draft, saveKind, withEntries } from "./draft/draft";
import { ExerciseList } from "./exercises/exercise-list";
import type { Exercise } from "./exercises/exercise-row";
import { StopExtentField } from "./exercises/stop-extent-field";
import { FeelCard } from "./feel/feel-card";
import { StiffnessCard } from "./feel/stiffness-card";

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  exercises: Exercise[];
  isRunner: boolean;
  /** Whom the note is for. */
  coachName: string | null;
  /** A stop may say how far one got: not where a stored log is corrected. */
  isCorrection: boolean;
  /** Before the pain report and the note: what is measured. */
  children?: ReactNode;
};

/** What a person fills in of a session: what was done, how it felt, a note. */
export function LogParts(props: Props) {
  const { draft, onChange, exercises, coachName } = props;
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  return (
    <>
      <ExerciseList
        exercises={exercises}
        entries={draft.entries}
        onTick={(exercise, done) => {
          const entries = tickExercise(draft.entries, exercise, done);
          onChange(withEntries(draft, entries, { itemId: exercise.itemId, side: null }));
        }}
        onChange={(at, entry) =>
          onChange(withEntries(draft, changeEntry(draft.entries, at, entry), at))
        }
      />
      <StiffnessCard
        before={draft.stiffnessBefore}
        after={draft.stiffnessAfter}
        onBefore={(stiffnessBefore) => set({ stiffnessBefore })}
        onAfter={(stiffnessAfter) => set({ stiffnessAfter })}
      />
      <FeelCard
        feel={draft.feel ?? null}
        isRunner={props.isRunner}
        onChange={(feel) => set({ feel: feel ?? undefined })}
      />
      {props.children}
      {draft.report && (
        <ReportNotice report={draft.report} onRemove={() => set({ report: null })} />
      )}
      {saveKind(draft, exercises) === "stop" && !props.isCorrection && (
        <StopExtentField
          draft={draft}
          exercises={exercises}
          onReached={(reachedItemId) => set({ reachedItemId })}
        />
      )}
      <TextareaField
        label={coachName ? `Note for ${coachName}` : "Note"}
        optional
        maxLength={1000}
        value={draft.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  );
}
