"use client";

import type { LocalDate } from "@talus/domain/calendar";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { useState } from "react";
import { newDraft, type SessionDetails, saveKind } from "../log/draft/draft";
import { LogParts } from "../log/log-parts";
import { SaveBar } from "../log/save-bar";
import { usePain } from "../pain/use-pain";

type Props = {
  versions: SessionDetails["versions"];
  kind: SessionKind;
  isRunner: boolean;
  onEnd: (how: "done" | "stopped") => void;
};

/** Any day: what is told here goes nowhere. */
const today: LocalDate = "2026-01-01";

/** The log as the athlete fills it in, with the pain button and its questions. What is told stays on this page. */
export function TryLog({ versions, kind, isRunner, onEnd }: Props) {
  const planned = { log: null, plannedOn: null, today, versions, kind };
  const [draft, change] = useState(() => newDraft(planned, "tried"));
  const { exercises } = versions[kind];
  const finish = (wanted: typeof draft) => {
    if (saveKind(wanted, exercises) === "stop") onEnd("stopped");
    else if (!pain.asksFirst(wanted)) onEnd("done");
  };
  const pain = usePain({ draft, exercises, onChange: change, save: finish });
  return (
    <>
      <h2 className="text-2xl font-semibold tracking-tight">How did it go?</h2>
      <LogParts
        {...{ draft, exercises, isRunner }}
        onChange={change}
        coachName={null}
        isCorrection={false}
      />
      <SaveBar
        {...{ draft, exercises }}
        state={{ kind: "idle" }}
        onSave={() => finish(draft)}
        pain={pain.button}
      />
    </>
  );
}
