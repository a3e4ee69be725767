"use client";

import { addDays, parseLocalDate } from "@talus/domain/calendar";
import type { ReviewChoice } from "@talus/domain/reviews/review.schema";
import { type Decision, decisions } from "@talus/domain/verdicts/decision";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { DateField } from "../../ui/form/fields/date-field";
import { SegmentedField } from "../../ui/form/fields/segmented-field";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextareaField } from "../../ui/form/fields/textarea-field";
import { FormMessage } from "../../ui/form/form-message";
import { Dialog } from "../../ui/overlay/dialog";

type ReviewBasis = RouterOutputs["reviews"]["basis"];
type Props = {
  basis: ReviewBasis;
  comment: string;
  onComment: (comment: string) => void;
  onClose: () => void;
  /** Gives why it was not stored, or null. */
  onDecide: (choice: ReviewChoice) => Promise<string | null>;
};

type Phase = "build" | "maintenance";
type Bias = "left" | "right" | "none";

/** Decides otherwise than the engine: another decision, another routine, from another day. */
export function ChangeDialog(props: Props) {
  const { basis, comment, onComment, onClose, onDecide } = props;
  const { outcome } = basis.verdict;
  const [decision, setDecision] = useState<Decision>(outcome.decision);
  const [versionId, setVersionId] = useState("");
  const [phase, setPhase] = useState<Phase>(outcome.schedule?.phase ?? "build");
  const [bias, setBias] = useState<Bias>(outcome.plan.sideBias ?? "none");
  const [startsOn, setStartsOn] = useState<string>(addDays(basis.today, 1));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    const failed = await onDecide({
      kind: "changed",
      decision,
      routineVersionId: versionId === "" ? null : versionId,
      phase,
      sideBias: bias === "none" ? null : bias,
      startsOn: parseLocalDate(startsOn),
      comment,
    });
    setBusy(false);
    setFailure(failed);
    if (failed === null) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Decide otherwise for ${basis.athleteName}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={isBusy} onClick={save}>
            Save the decision
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormMessage message={failure} />
        <SelectField
          label="Decision"
          value={decision}
          onChange={(event) =>
            setDecision(decisions.find((one) => one === event.target.value) ?? decision)
          }
          options={decisions.map((value) => ({ value, label: decisionLabels[value] }))}
        />
        <RoutineChoice basis={basis} value={versionId} onChange={setVersionId} />
        {versionId !== "" && (
          <>
            <SegmentedField
              label="Phase"
              name="phase"
              value={phase}
              onChange={setPhase}
              segments={[
                { value: "build", label: "Build" },
                { value: "maintenance", label: "Maintenance" },
              ]}
            />
            <SegmentedField
              label="One extra set"
              name="sideBias"
              value={bias}
              onChange={setBias}
              segments={[
                { value: "none", label: "Neither" },
                { value: "left", label: "Left" },
                { value: "right", label: "Right" },
              ]}
            />
            <DateField label="From" value={startsOn} min={basis.today} onDay={setStartsOn} />
          </>
        )}
        <TextareaField
          label="Comment, read by the athlete"
          optional
          value={comment}
          onChange={(event) => onComment(event.target.value)}
          maxLength={1000}
        />
      </div>
    </Dialog>
  );
}

type ChoiceProps = { basis: ReviewBasis; value: string; onChange: (versionId: string) => void };

function RoutineChoice({ basis, value, onChange }: ChoiceProps) {
  const trpc = useTRPC();
  const { data: routines } = useQuery(trpc.routines.list.queryOptions());
  const offered = (routines ?? []).filter(
    ({ archivedAt, athleteType }) =>
      archivedAt === null && (athleteType === null || athleteType === basis.athleteType),
  );
  return (
    <SelectField
      label="Routine"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder={basis.present ? `Goes on: ${basis.present.routineName}` : "None for now"}
      options={offered.map(({ versionId, name }) => ({ value: versionId, label: name }))}
    />
  );
}
