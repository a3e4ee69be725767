"use client";

import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useWaitingStop } from "../../../offline/outbox/outbox-provider";
import { useAhead } from "../../../ui/use-ahead";
import { useRules } from "../../rules/in-force/use-rules";
import { usePain } from "../pain/use-pain";
import { type Draft, inLength, type SessionDetails, saveKind } from "./draft/draft";
import { useDraft } from "./draft/use-draft";
import { LateExerciseDetails } from "./exercises/exercise-row";
import { LengthAndDay } from "./length-and-day";
import { LogHead } from "./log-head";
import { LogParts } from "./log-parts";
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
  const [retestErrors, setRetestErrors] = useState<ReadRetest["errors"]>({});
  const { exercises } = details.versions[draft.kind];
  const isStop = saveKind(draft, exercises) === "stop";
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
    if (saveKind(next, exercises) === "stop") return save(next);
    if (Object.keys(errors).length > 0) return;
    if (!pain.asksFirst(next)) return save(next);
  };
  const pain = usePain({
    ...{ draft, exercises, onChange: change },
    save: (next) => void trySave(next),
  });
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
        {...{ draft, exercises, state }}
        onSave={() => void trySave(draft)}
        pain={pain.button}
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
        <LogParts
          {...{ draft, exercises }}
          onChange={change}
          isRunner={details.isRunner}
          coachName={details.coachName}
          isCorrection={details.log !== null}
        >
          <RetestCard
            draft={draft.retest}
            unit={details.unit}
            errors={retestErrors}
            onChange={(retest) => {
              setRetestErrors({});
              set({ retest });
            }}
          />
        </LogParts>
      </div>
    </div>
  );
}
