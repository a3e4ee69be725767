"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import type { RoutineListing } from "@talus/domain/routines/stored-routine";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../../trpc/client";
import { messageOf } from "../../../trpc/error";
import { Button } from "../../../ui/buttons/button";
import { DateField } from "../../../ui/form/fields/date-field";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { FormMessage } from "../../../ui/form/form-message";
import { SheetSubmit } from "../../../ui/form/sheet-submit";
import { JobProgress } from "../../jobs/job-progress";
import { missedText, phaseHints, phaseWords, sideBiasWords } from "../words";
import type { FixedTarget } from "./assign-dialog";
import { AssignPreview } from "./assign-preview";
import { type Choice, firstChoice, inputOf, lastStart, todayHere } from "./choice";
import { RoutineField } from "./routine-field";
import { TargetField } from "./target-field";
import { type StartedJob, useAssign, usePreview, useTakeBack } from "./use-assign";

type Props = { fixed: FixedTarget | null; routineId: string | null; onDone: () => void };

/** The choice of an assignment, then its progress where it is to very many. */
export function AssignForm({ fixed, routineId, onDone }: Props) {
  const [job, setJob] = useState<StartedJob | null>(null);
  const takeBack = useTakeBack();
  const onAssigned = (started: StartedJob | null) => (started ? setJob(started) : onDone());
  if (job === null)
    return <ChoiceForm fixed={fixed} routineId={routineId} onAssigned={onAssigned} />;
  const undo = async () => onAssigned(await takeBack(job));
  const { jobId, routineName, isUndo } = job;
  return (
    <JobProgress
      key={jobId}
      {...{ job, missedText }}
      of={isUndo ? "plans.undo" : "plans.assign"}
      words={
        isUndo
          ? { running: "Taking it back.", done: "Taken back." }
          : { running: `Assigning ${routineName}.`, done: `${routineName} is assigned.` }
      }
      onClose={onDone}
    >
      {() => !isUndo && <Button onClick={() => void undo()}>Undo</Button>}
    </JobProgress>
  );
}

type ChoiceProps = Omit<Props, "onDone"> & { onAssigned: (job: StartedJob | null) => void };

/** Who, what, from when; the dry run follows every change. Nothing is written before the button. */
function ChoiceForm({ fixed, routineId, onAssigned }: ChoiceProps) {
  const trpc = useTRPC();
  const { data: routines } = useQuery(trpc.routines.list.queryOptions());
  const [today] = useState(todayHere);
  const [edited, setEdited] = useState<Choice | null>(null);
  const choice = edited ?? startOf(firstChoice(today, routineId), routines ?? []);
  const set = (change: Partial<Choice>) => setEdited({ ...choice, ...change });
  const routine = routines?.find(({ id }) => id === choice.routineId) ?? null;
  const input = inputOf(choice, {
    target: fixed?.target ?? null,
    routineVersionId: routine?.versionId ?? null,
  });
  const preview = usePreview(input);
  const saving = useSaving(onAssigned);
  const getIt = preview.data ? preview.data.assigned + preview.data.replaces : 0;
  const isMove = ["followers", "diverged"].includes(fixed?.target.kind ?? "");
  const act = fixed?.act ?? "Assign to";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input && routine && getIt > 0) void saving.run(input, routine.name);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <FormMessage message={saving.problem} />
      {!fixed && <TargetField choice={choice} onChange={set} />}
      {routineId === null && (
        <RoutineField routines={routines ?? []} value={choice.routineId} onChange={set} />
      )}
      <DateField
        label="From"
        name="startsOn"
        value={choice.startsOn}
        min={today}
        max={lastStart(today)}
        onDay={(startsOn) => set({ startsOn })}
      />
      {isMove ? (
        <p className="text-muted">
          Each keeps their own phase and extra side. Sessions that are logged stay as they are.
        </p>
      ) : (
        <PhaseFields choice={choice} onChange={set} />
      )}
      <AssignPreview
        preview={preview.data ?? null}
        isPending={input !== null && preview.isPending}
        problem={preview.error ? messageOf(preview.error) : null}
      />
      <SheetSubmit
        busy={saving.busy}
        disabled={input === null || getIt === 0 || preview.isFetching}
      >
        {getIt > 0 ? `${act} ${athletesText(getIt)}` : "Assign"}
      </SheetSubmit>
    </form>
  );
}

type PhaseProps = { choice: Choice; onChange: (change: Partial<Choice>) => void };

/** How it is done: to build or to keep, with one side more or not. */
function PhaseFields({ choice, onChange }: PhaseProps) {
  return (
    <>
      <SegmentedField
        label="Phase"
        name="phase"
        value={choice.phase}
        onChange={(phase) => onChange({ phase })}
        segments={(["build", "maintenance"] as const).map((value) => ({
          value,
          label: phaseWords[value],
        }))}
        hint={phaseHints[choice.phase]}
      />
      <SegmentedField
        label="One extra set on"
        name="sideBias"
        value={choice.sideBias ?? "none"}
        onChange={(side) => onChange({ sideBias: side === "none" ? null : side })}
        segments={(["none", "left", "right"] as const).map((value) => ({
          value,
          label: sideBiasWords[value],
        }))}
        hint="For a side that lags behind; stretch and mobility only."
      />
    </>
  );
}

/** On a routine's page its own type and phase come first. */
function startOf(choice: Choice, routines: readonly RoutineListing[]): Choice {
  const routine = routines.find(({ id }) => id === choice.routineId);
  if (!routine) return choice;
  return {
    ...choice,
    athleteType: routine.athleteType ?? choice.athleteType,
    phase: routine.purpose === "maintenance" ? "maintenance" : "build",
  };
}

function useSaving(onAssigned: ChoiceProps["onAssigned"]) {
  const assign = useAssign();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (...wanted: Parameters<typeof assign>) => {
    setBusy(true);
    setProblem(null);
    try {
      onAssigned(await assign(...wanted));
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };
  return { busy, problem, run };
}
