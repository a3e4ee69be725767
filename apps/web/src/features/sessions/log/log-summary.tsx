import { exercisesDone, painMaxNrsOf } from "@talus/domain/sessions/log/outcome";
import { feelWords } from "@talus/domain/sessions/log/session-feel";
import type { ReactNode } from "react";
import { Button } from "../../../ui/buttons/button";
import { LinkButton } from "../../../ui/buttons/link-button";
import { GoodMark, StopMark } from "../../../ui/marks/safety-marks";
import { Card } from "../../../ui/page/card";
import { Facts } from "../../../ui/page/facts";
import { absoluteDate } from "../../../ui/time/date-words";
import { reportWords } from "../pain/report";
import type { SessionDetails } from "./draft/draft";
import { DoneText, PainBox } from "./exercises/entry-marks";
import { LogHead } from "./log-head";
import { RetestText } from "./retest/retest-text";

type Log = NonNullable<SessionDetails["log"]>;
type Props = { details: SessionDetails; log: Log; onCorrect: () => void; notice: ReactNode };

/** A logged session as it counts now, with the way to correct it while that is possible. */
export function LogSummary({ details, log, onCorrect, notice }: Props) {
  const { done, of } = exercisesDone(log.entries);
  return (
    <div className="flex flex-1 flex-col">
      <LogHead
        title={`Session, ${absoluteDate(log.date, false)}`}
        details={details}
        kind={log.kind}
      />
      <div role="status" className="not-empty:mb-4">
        {notice}
      </div>
      <Card className="flex flex-col gap-4 p-4">
        <p className="text-lg font-semibold">
          {log.outcome === "stopped" ? (
            <StopMark>Stopped and saved</StopMark>
          ) : (
            <GoodMark>Saved</GoodMark>
          )}
        </p>
        <Facts
          facts={[
            { term: "Done", value: `${done} of ${of} exercises` },
            { term: "Worst pain", value: painText(log) },
            { term: "Stiffness", value: stiffnessText(log) },
            ...(log.feel ? [{ term: "Felt", value: feelWords(log.feel) }] : []),
            ...(log.retest
              ? [{ term: "Before and after", value: <RetestText retest={log.retest} /> }]
              : []),
            ...(log.report ? [{ term: "Pain report", value: reportWords(log.report) }] : []),
            ...(log.note ? [{ term: "Note", value: log.note }] : []),
            ...(log.amendedAt
              ? [{ term: "Corrected", value: "Yes; the first version is kept" }]
              : []),
          ]}
        />
      </Card>
      <DoneList details={details} log={log} />
      <div className="mt-4 flex flex-col gap-2">
        {details.open && (
          <Button size="lg" wide onClick={onCorrect}>
            Correct it
          </Button>
        )}
        <LinkButton href="/today" size="lg" wide>
          Back to today
        </LinkButton>
      </div>
    </div>
  );
}

function DoneList({ details, log }: { details: SessionDetails; log: Log }) {
  const { exercises } = details.versions[log.kind];
  if (exercises.length === 0) return null;
  return (
    <Card className="mt-4 divide-y divide-line">
      {exercises.map((exercise) => {
        const entries = log.entries.filter(({ itemId }) => itemId === exercise.itemId);
        return (
          <div key={exercise.itemId} className="flex items-center gap-3 px-4 py-2.5">
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <p className="text-base font-medium">{exercise.name}</p>
              <DoneText exercise={exercise} entries={entries} />
            </div>
            <PainBox painNrs={painMaxNrsOf({ entries, report: null })} />
          </div>
        );
      })}
    </Card>
  );
}

function painText({ painMaxNrs }: Log): string {
  if (painMaxNrs === null) return "Not told";
  return painMaxNrs === 0 ? "None" : `${painMaxNrs} of 10`;
}

function stiffnessText({ stiffnessBefore, stiffnessAfter }: Log): string {
  if (stiffnessBefore === null && stiffnessAfter === null) return "Not told";
  return `${stiffnessBefore ?? "–"} before, ${stiffnessAfter ?? "–"} after`;
}
