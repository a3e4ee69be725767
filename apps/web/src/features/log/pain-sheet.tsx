"use client";

import { redFlagsOf } from "@talus/domain/safety/red-flags";
import type { PainReport } from "@talus/domain/sessions/session-log";
import { Hand } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button";
import { SelectField } from "../../ui/form/select-field";
import { Sheet } from "../../ui/overlay/sheet";
import type { Draft } from "./draft";
import type { Exercise } from "./exercise-row";
import { PainQuestions } from "./pain-questions";
import { emptyReport, missingIn } from "./report";

type Props = {
  exercises: readonly Exercise[];
  /** Puts the report into the draft and gives the draft back. */
  onReport: (report: PainReport, stoppedAtItem: string | null) => Draft;
  /** Saves at once: a red flag ends the session. */
  onStop: (draft: Draft) => void;
};

/** The pain button of a session with its questions: a red flag stops and saves at once. */
export function PainSheet({ exercises, onReport, onStop }: Props) {
  const [open, setOpen] = useState(false);
  const [report, setReport] = useState(emptyReport);
  const [at, setAt] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = missingIn(report);
  const stops = redFlagsOf(report).length > 0;
  const go = () => {
    setAsked(true);
    if (missing !== null) return;
    const draft = onReport(report, at === "" ? null : at);
    setOpen(false);
    if (stops) onStop(draft);
  };
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      side="bottom"
      title="About the pain"
      trigger={
        <button
          type="button"
          className="flex min-h-14 w-16 shrink-0 flex-col items-center justify-center gap-0.5 rounded-card border border-stop/50 bg-stop-tint text-xs font-semibold text-stop"
        >
          <Hand aria-hidden className="size-5" />
          Pain
        </button>
      }
      footer={
        <div className="flex w-full flex-col gap-2">
          <p role="status" className="text-base empty:hidden">
            {asked && missing}
          </p>
          <Button tone={stops ? "danger" : "primary"} size="lg" wide onClick={go}>
            {stops ? "Stop and tell my coach" : "Continue"}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-4 text-lg">
        <PainQuestions report={report} onChange={setReport} />
        <SelectField
          label="Where in the session did it start"
          value={at}
          onChange={(event) => setAt(event.target.value)}
          options={[
            { value: "", label: "After what is ticked" },
            ...exercises.map(({ itemId, name }) => ({ value: itemId, label: `At: ${name}` })),
          ]}
        />
      </div>
    </Sheet>
  );
}
