"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { parseLocalDate } from "@talus/domain/calendar";
import type { RosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import type { RosterSelection } from "@talus/domain/roster/roster-filters";
import { type FormEvent, useState } from "react";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { FormMessage } from "../../../ui/form/form-message";
import { SheetSubmit } from "../../../ui/form/sheet-submit";
import { Sheet } from "../../../ui/overlay/sheet";
import { useSettled } from "../../../ui/use-settled";
import { JobProgress } from "../../jobs/job-progress";
import { type ChangeChoice, ChangeFields } from "./change-fields";
import { ChangePreview } from "./change-preview";
import { type StartedChange, useChange, useChangePreview, useTakeBack } from "./use-change";
import { type Act, actWords, missedText } from "./words";

type Props = {
  act: Act;
  selection: RosterSelection;
  /** Chosen already: the team that they leave. */
  teamId?: string | undefined;
  /** It is done, or goes on by itself. */
  onDone: () => void;
};

/** A change of athletes beside the page; `name` says whom. */
export function ChangeSheet({
  name,
  onClose,
  ...change
}: Props & { name: string; onClose: () => void }) {
  const { act, about } = actWords[change.act];
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`${act} ${name}`}
      description={about}
    >
      <Change {...change} />
    </Sheet>
  );
}

/** The choice of an act, then its progress where it is on very many. */
function Change({ onDone, ...asked }: Props) {
  const [job, setJob] = useState<StartedChange | null>(null);
  const takeBack = useTakeBack();
  const onStarted = (started: StartedChange | null) => (started ? setJob(started) : onDone());
  if (job === null) return <ChangeForm {...asked} onStarted={onStarted} />;
  const undo = async () => onStarted(await takeBack(job));
  const { jobId, act, isUndo } = job;
  const { running, done } = actWords[act];
  return (
    <JobProgress
      key={jobId}
      {...{ job, missedText }}
      of={isUndo ? "roster.undoChange" : "roster.change"}
      words={
        isUndo ? { running: "Taking it back.", done: "Taken back." } : { running, done: `${done}.` }
      }
      onClose={onDone}
    >
      {() => !isUndo && <Button onClick={() => void undo()}>Undo</Button>}
    </JobProgress>
  );
}

type FormProps = Omit<Props, "onDone"> & { onStarted: (job: StartedChange | null) => void };

/** What the act needs to know; the dry run follows every change. Nothing is written before the button. */
function ChangeForm({ act, selection, teamId = "", onStarted }: FormProps) {
  const [choice, setChoice] = useState<ChangeChoice>({
    ...{ reason: "", until: "", teamId, isLeaving: true, day: "", note: "" },
  });
  const [reason] = useSettled(choice.reason.trim());
  const [note] = useSettled(choice.note.trim());
  const change = changeOf(act, { ...choice, reason, note });
  const input = change && { athletes: selection, change };
  const preview = useChangePreview(input);
  const { run, busy, problem } = useChange(act, onStarted);
  const reached = preview.data?.reached ?? 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input && reached > 0) void run(input);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormMessage message={problem} />
      <ChangeFields
        act={act}
        choice={choice}
        onChange={(part) => setChoice({ ...choice, ...part })}
      />
      <ChangePreview
        preview={preview.data ?? null}
        isPending={input !== null && preview.isPending}
        problem={preview.error ? messageOf(preview.error) : null}
      />
      <SheetSubmit busy={busy} disabled={input === null || reached === 0 || preview.isFetching}>
        {actWords[act].act} {reached > 0 && athletesText(reached)}
      </SheetSubmit>
    </form>
  );
}

/** The change as the procedure takes it, or null while a part is missing. */
function changeOf(
  act: Act,
  { reason, until, teamId, isLeaving, day, note }: ChangeChoice,
): RosterChangeInput["change"] | null {
  if (act === "move") return teamId === "" ? null : { kind: "team", teamId, isLeaving };
  const plannedFor = parseLocalDate(day);
  if (act === "plan") return plannedFor && { kind: "test", day: plannedFor, note };
  if (act === "leave") return { kind: "leave", teamId };
  if (act !== "pause")
    return { kind: "status", to: { status: act === "archive" ? "archived" : "active" } };
  const pausedUntil = until === "" ? null : parseLocalDate(until);
  if (reason === "" || (until !== "" && pausedUntil === null)) return null;
  return { kind: "status", to: { status: "paused", pauseReason: reason, pausedUntil } };
}
