"use client";

import { type PainMoment, painMoments, painMomentWords } from "@talus/domain/safety/pain-began";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import type { Draft } from "../log/draft/draft";
import type { Exercise } from "../log/exercises/exercise-row";
import { StopExtentField } from "../log/exercises/stop-extent-field";
import { PainQuestions } from "./pain-questions";

type Props = {
  report: PainReport;
  onReport: (report: PainReport) => void;
  exercises: readonly Exercise[];
  /** The line of the routine at which it began; empty: none, or not told. */
  at: string;
  onStart: (itemId: string) => void;
  moment: PainMoment | null;
  onMoment: (moment: PainMoment) => void;
  /** What was told ends the session. */
  stops: boolean;
  /** The log with what was told so far. */
  draft: Draft;
  onReached: (itemId: string | null) => void;
};

/** The questions of the pain button of a session: what it is like, where it began, how far one got. */
export function PainFields(props: Props) {
  const { report, onReport, exercises, at, onStart, moment, onMoment, stops } = props;
  return (
    <div className="flex flex-col gap-4 text-lg">
      <PainQuestions report={report} onChange={onReport} />
      <SelectField
        label="Where in the session did it start?"
        value={at}
        onChange={(event) => onStart(event.target.value)}
        options={[
          { value: "", label: "Not in an exercise, or I can’t say" },
          ...exercises.map(({ itemId, name }) => ({ value: itemId, label: `At: ${name}` })),
        ]}
      />
      {at !== "" && (
        <SegmentedField<PainMoment>
          label="When?"
          name="pain-moment"
          large
          value={moment ?? ("" as PainMoment)}
          onChange={onMoment}
          segments={painMoments.map((value) => ({ value, label: painMomentWords[value] }))}
        />
      )}
      {stops && (
        <StopExtentField draft={props.draft} exercises={exercises} onReached={props.onReached} />
      )}
    </div>
  );
}
