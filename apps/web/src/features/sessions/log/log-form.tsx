"use client";

import { redFlagWordsIn } from "@talus/domain/safety/red-flag-words";
import { changeEntry, tickExercise } from "@talus/domain/sessions/log/entries";
import { painToAskAbout } from "@talus/domain/sessions/log/session-feel";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useWaitingStop } from "../../../offline/outbox/outbox-provider";
import { TextareaField } from "../../../ui/form/fields/textarea-field";
import { useAhead } from "../../../ui/use-ahead";
import { useRules } from "../../rules/in-force/use-rules";
import { type PainCue, PainSheet } from "../pain/pain-sheet";
import { ReportNotice } from "../pain/report-notice";
import { type Draft, inLength, type SessionDetails, saveKind, withEntries } from "./draft/draft";
import { useDraft } from "./draft/use-draft";
import { ExerciseList } from "./exercises/exercise-list";
import { LateExerciseDetails } from "./exercises/exercise-row";
import { StopExtentField } from "./exercises/stop-extent-field";
import { FeelCard } from "./feel/feel-card";
import { StiffnessCard } from "./feel/stiffness-card";
import { LengthAndDay } from "./length-and-day";
import { LogHead } from "./log-head";
import { RetestCard, RetestFields } from "./retest/retest-card";
import { type ReadRetest, readRetest } from "./retest/retest-draft";
import { SaveBar } from "./save-bar";
import { UnsentLog } from "./unsent-log";
import { useSave } from "./use-save";

type Props = {
  details: SessionDetails;
  startWith: SessionKind | undefined;
  /** What stands here at once when something told stops the training. */
  stopScreen: ReactNode;
};

/** The log of a session: doses are filled in, pain never is. */
export function LogForm({ details, startWith, stopScreen }: Props) {
  const { draft, change, draftKey, startAnother } = useDraft(details, startWith);
  // A session is often logged where there is no network.
  useAhead(LateExerciseDetails, RetestFields);
  const rules = useRules();
  const saving = useSave(details, draft, draftKey);
  const { save, state } = saving;
  const stop = useWaitingStop(details.athleteId);
  const [painIsOpen, setPainIsOpen] = useState(false);
  const [cue, setCue] = useState<PainCue | null>(null);
  const [retestErrors, setRetestErrors] = useState<ReadRetest["errors"]>({});
  const { exercises } = details.versions[draft.kind];
  const isStop = saveKind(draft, details) === "stop";
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const trySave = async (wanted: Draft) => {
    let next = wanted;
    if (details.log && state.kind === "refused") {
      // A correction that was refused may lie on the server with other answers: this is another one.
      next = { ...wanted, id: uuidv7() };
      await saving.discard();
      change(next);
    }
    const { errors } = readRetest(next.retest, rules);
    setRetestErrors(errors);
    // A stop is told whatever else is on the page.
    if (saveKind(next, details) === "stop") return save(next);
    if (Object.keys(errors).length > 0) return;
    const found = cueIn(next);
    if (found !== null) {
      setCue(found);
      setPainIsOpen(true);
      return;
    }
    return save(next);
  };
  if (stop && (stop.entry.refusal === null || state.kind === "saving")) return stopScreen;
  if (state.kind === "saved" && isStop) return stopScreen;
  if (state.kind === "waiting" || state.kind === "unkept") {
    const isExtra = details.plannedSessionId === null && details.log === null;
    return (
      <UnsentLog
        details={details}
        draft={draft}
        isStored={state.kind === "waiting"}
        onSend={() => void saving.sendNow()}
        onAnother={isExtra ? startAnother : undefined}
      />
    );
  }
  return (
    <div data-focus className="flex flex-1 flex-col">
      <LogHead
        title={details.log ? "Correct the log" : "How did it go?"}
        details={details}
        kind={draft.kind}
      />
      {/* Before the list for a keyboard; below it for the eye. */}
      <SaveBar
        draft={draft}
        details={details}
        state={state}
        onSave={() => void trySave(draft)}
        pain={
          <PainSheet
            key={draft.id}
            draft={draft}
            exercises={exercises}
            open={painIsOpen}
            onOpen={(open) => {
              setPainIsOpen(open);
              if (!open) setCue(null);
            }}
            cue={cue}
            onHarmless={() => {
              const next = {
                ...draft,
                harmlessNote: draft.note,
                harmlessPain: painToAskAbout(draft.feel) ?? undefined,
              };
              setPainIsOpen(false);
              setCue(null);
              change(next);
              void trySave(next);
            }}
            onReport={({ report, reachedItemId, stops }) => {
              const next = { ...draft, report, reachedItemId };
              change(next);
              if (stops || cue) void trySave(next);
            }}
          />
        }
      />
      <div className="flex flex-1 flex-col gap-4 pb-4">
        {!details.log && (
          <LengthAndDay
            details={details}
            draft={draft}
            onLength={(kind) => change(inLength(draft, details, kind))}
            onDay={(date) => set({ date })}
          />
        )}
        <ExerciseList
          exercises={exercises}
          entries={draft.entries}
          onTick={(exercise, done) => {
            const entries = tickExercise(draft.entries, exercise, done);
            change(withEntries(draft, entries, { itemId: exercise.itemId, side: null }));
          }}
          onChange={(at, entry) =>
            change(withEntries(draft, changeEntry(draft.entries, at, entry), at))
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
          isRunner={details.isRunner}
          onChange={(feel) => set({ feel: feel ?? undefined })}
        />
        <RetestCard
          draft={draft.retest}
          unit={details.unit}
          errors={retestErrors}
          onChange={(retest) => {
            setRetestErrors({});
            set({ retest });
          }}
        />
        {draft.report && (
          <ReportNotice report={draft.report} onRemove={() => set({ report: null })} />
        )}
        {isStop && !details.log && (
          <StopExtentField
            draft={draft}
            exercises={exercises}
            onReached={(reachedItemId) => set({ reachedItemId })}
          />
        )}
        <TextareaField
          label={details.coachName ? `Note for ${details.coachName}` : "Note"}
          optional
          maxLength={1000}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
    </div>
  );
}

/** What sounds like a red flag and was not asked about yet: the note, or pain in knee, hip or back. */
function cueIn({ note, report, feel, harmlessNote, harmlessPain }: Draft): PainCue | null {
  if (report !== null) return null;
  if (note !== harmlessNote && redFlagWordsIn(note).length > 0) return "note";
  const worst = painToAskAbout(feel);
  return worst !== null && worst !== harmlessPain ? "pain" : null;
}
