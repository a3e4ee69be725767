"use client";

import { changeEntry, stoppedAt, tickExercise } from "@talus/domain/sessions/entries";
import type { PainReport, SessionKind } from "@talus/domain/sessions/session-log";
import { useState } from "react";
import { useRules } from "../../rules/use-rules";
import { TextareaField } from "../../ui/form/textarea-field";
import { Card } from "../../ui/page/card";
import { type Draft, inLength, type Sheet, saveKind } from "./draft";
import { ExerciseRow } from "./exercise-row";
import { LengthAndDay } from "./length-and-day";
import { LogHead } from "./log-head";
import { PainSheet } from "./pain-sheet";
import { ReportNotice } from "./report-notice";
import { RetestCard } from "./retest-card";
import { type ReadRetest, readRetest } from "./retest-draft";
import { SaveBar } from "./save-bar";
import { StiffnessCard } from "./stiffness-card";
import { useDraft } from "./use-draft";
import { useSave } from "./use-save";

/** The log of a session: doses are filled in, pain never is. */
export function LogForm({
  sheet,
  startWith,
}: {
  sheet: Sheet;
  startWith: SessionKind | undefined;
}) {
  const { draft, change, forget } = useDraft(sheet, startWith);
  const rules = useRules();
  const { save, state } = useSave(sheet, forget);
  const [opened, setOpened] = useState<string | null>(null);
  const [retestErrors, setRetestErrors] = useState<ReadRetest["errors"]>({});
  const { exercises } = sheet.versions[draft.kind];
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const trySave = () => {
    const { errors } = readRetest(draft.retest, rules);
    setRetestErrors(errors);
    // A stop is told whatever else is on the page.
    if (Object.keys(errors).length === 0 || saveKind(draft, sheet) === "stop") save(draft);
  };
  const report = (told: PainReport, stoppedAtItem: string | null) => {
    const entries = stoppedAtItem ? stoppedAt(draft.entries, stoppedAtItem) : draft.entries;
    const next = { ...draft, report: told, entries };
    change(next);
    return next;
  };
  return (
    <div data-focus className="flex flex-1 flex-col">
      <LogHead
        title={sheet.log ? "Correct the log" : "How did it go?"}
        sheet={sheet}
        kind={draft.kind}
      />
      <div className="flex flex-1 flex-col gap-4 pb-4">
        {!sheet.log && (
          <LengthAndDay
            sheet={sheet}
            draft={draft}
            onLength={(kind) => change(inLength(draft, sheet, kind))}
            onDay={(date) => set({ date })}
          />
        )}
        <div>
          <p aria-hidden className="flex justify-between px-4 pb-1.5 text-sm text-muted">
            <span>Done</span>
            <span>Pain 0–10</span>
          </p>
          <Card className="divide-y divide-line">
            {exercises.map((exercise) => (
              <ExerciseRow
                key={exercise.itemId}
                exercise={exercise}
                entries={draft.entries.filter(({ itemId }) => itemId === exercise.itemId)}
                open={opened === exercise.itemId}
                onOpen={(open) => setOpened(open ? exercise.itemId : null)}
                onTick={(done) => set({ entries: tickExercise(draft.entries, exercise, done) })}
                onChange={(side, entry) =>
                  set({
                    entries: changeEntry(draft.entries, { itemId: exercise.itemId, side }, entry),
                  })
                }
              />
            ))}
          </Card>
        </div>
        <StiffnessCard
          before={draft.stiffnessBefore}
          after={draft.stiffnessAfter}
          onBefore={(stiffnessBefore) => set({ stiffnessBefore })}
          onAfter={(stiffnessAfter) => set({ stiffnessAfter })}
        />
        <RetestCard
          draft={draft.retest}
          unit={sheet.unit}
          errors={retestErrors}
          onChange={(retest) => {
            setRetestErrors({});
            set({ retest });
          }}
        />
        {draft.report && (
          <ReportNotice report={draft.report} onRemove={() => set({ report: null })} />
        )}
        <TextareaField
          label={sheet.coachName ? `Note for ${sheet.coachName}` : "Note"}
          optional
          maxLength={1000}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
      <SaveBar
        draft={draft}
        sheet={sheet}
        state={state}
        onSave={trySave}
        pain={
          <PainSheet
            exercises={exercises}
            onReport={(told, at) => {
              const next = report(told, at);
              return next;
            }}
            onStop={save}
          />
        }
      />
    </div>
  );
}
