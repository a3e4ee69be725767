"use client";

import type { PainMoment } from "@talus/domain/safety/pain-began";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { redFlagsOf } from "@talus/domain/safety/red-flags";
import { Hand } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/buttons/button";
import { latePart } from "../../../ui/late-part";
import { Sheet } from "../../../ui/overlay/sheet";
import { Skeleton } from "../../../ui/page/skeleton";
import type { Draft } from "../log/draft/draft";
import type { Exercise } from "../log/exercises/exercise-row";
import { emptyReport, missingIn } from "./report";

const PainFields = latePart(() => import("./pain-fields").then((file) => file.PainFields), {
  place: <Skeleton className="h-96" />,
});

/** What told of something that asks these questions before it is saved. */
export type PainCue = "note" | "pain";

const cueWords: Record<PainCue, { why: string; harmless: string }> = {
  note: {
    why: "Your note sounds like something that a coach should know more about. A few questions before it is saved.",
    harmless: "None of this: save the note as it is",
  },
  pain: {
    why: "You told of strong pain in knee, hip or back. A few questions before it is saved; please show it to a professional, whatever you answer.",
    harmless: "Save it as it is; my coach sees the number",
  },
};

type Props = {
  draft: Draft;
  exercises: readonly Exercise[];
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Why the questions are asked before it is saved; null where the person opened them. */
  cue: PainCue | null;
  /** Nothing of the kind was meant. */
  onHarmless: () => void;
  /** Takes the answers; with `stops` they end the session at once. */
  onReport: (reported: {
    report: PainReport;
    reachedItemId: string | null;
    stops: boolean;
  }) => void;
};

/** The pain button of a session with its questions: a red flag stops and saves at once. */
export function PainSheet(props: Props) {
  const { draft, exercises, open, onOpen, cue, onHarmless, onReport } = props;
  const [report, setReport] = useState<PainReport>(draft.report ?? emptyReport);
  const [at, setAt] = useState("");
  const [moment, setMoment] = useState<PainMoment | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const exercise = exercises.find(({ itemId }) => itemId === at);
  const began = exercise && { itemId: at, exerciseId: exercise.exerciseId, moment };
  const reported: PainReport = { ...report, began };
  const missing = missingIn(report);
  const stops = redFlagsOf(report).length > 0;
  const go = () => {
    setAsked(true);
    if (missing !== null) return;
    onOpen(false);
    onReport({ report: reported, reachedItemId: reached, stops });
  };
  const startAt = (itemId: string) => {
    setAt(itemId);
    setReached(itemId || null);
    if (itemId === "") setMoment(null);
  };
  return (
    <Sheet
      open={open}
      onOpenChange={onOpen}
      side="bottom"
      // It must open without a network.
      soon
      prepare={PainFields.prepare}
      title="About the pain"
      {...(cue && { description: cueWords[cue].why })}
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
          {cue && (
            <Button size="lg" wide onClick={onHarmless}>
              {cueWords[cue].harmless}
            </Button>
          )}
        </div>
      }
    >
      <PainFields
        {...{ report, at, moment, exercises, stops }}
        onReport={setReport}
        onStart={startAt}
        onMoment={setMoment}
        draft={{ ...draft, report: reported, reachedItemId: reached }}
        onReached={setReached}
      />
    </Sheet>
  );
}
