"use client";

import { dueOf } from "@talus/domain/assessments/due";
import { isMetBy } from "@talus/domain/assessments/planned-test";
import type { LocalDate } from "@talus/domain/calendar";
import { redFlagRules } from "@talus/domain/safety/red-flags";
import { sides } from "@talus/domain/sides";
import { warningLines } from "@talus/domain/verdicts/flag-lines";
import { LinkButton } from "../../../ui/buttons/link-button";
import { Notice } from "../../../ui/marks/notice";
import { VerdictMark } from "../../../ui/marks/verdict-mark";
import { useFocusNext } from "../../../ui/page/focus-next";
import { spanWords } from "../../../ui/time/date-words";
import { useRules } from "../../rules/in-force/use-rules";
import type { CaptureBasis } from "../capture-basis";
import type { Stored } from "../use-capture";
import { FurtherResults } from "./further-results-list";
import { isMeasured, ResultSide } from "./result-side";

type Props = { stored: Stored; basis: CaptureBasis; athleteId: string };

/** What a test showed, in plain words with its error band, and what comes next. */
export function Result({ stored, basis, athleteId }: Props) {
  const { judgement } = stored;
  const takenOn = stored.input.takenOn as LocalDate;
  const rules = useRules();
  const { planned } = basis;
  const plannedOn = planned && !isMetBy(planned, takenOn) ? planned.day : null;
  const next = dueOf({ lastTakenOn: takenOn, askedOn: null, plannedOn }, basis.today, rules);
  const shown = useFocusNext("saved test");
  const isStopped = judgement.safety.level === "stop";
  return (
    <div className="flex flex-col gap-4">
      <h1 ref={shown} tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        {isStopped ? "Stop here for now" : "Saved"}
      </h1>
      {isStopped && <StopNotice stored={stored} isSelf={basis.isSelf} />}
      {!isStopped && !basis.isSelf && (
        <p className="flex flex-wrap items-center gap-x-3 text-lg">
          <VerdictMark verdict={judgement.decision} className="font-semibold" />
          <span className="text-muted">waits for review</span>
        </p>
      )}
      {!isStopped && basis.isSelf && (
        <p>Your coach looks at it. What changes in your plan, and why, stands under Progress.</p>
      )}
      {isMeasured(stored) && (
        <div className="grid gap-4 sm:grid-cols-2">
          {sides.map((side) => (
            <ResultSide key={side} side={side} stored={stored} basis={basis} />
          ))}
        </div>
      )}
      <FurtherResults input={stored.input} basis={basis} />
      {stored.leftOut.length > 0 && (
        <p className="text-base text-muted">Not measured: {stored.leftOut.join("; ")}.</p>
      )}
      {!isStopped && judgement.warnings.length > 0 && (
        <ul className="list-disc pl-5 text-base text-muted">
          {warningLines(judgement.warnings).map(({ flag, label }) => (
            <li key={flag}>{label}.</li>
          ))}
        </ul>
      )}
      {!isStopped && <p className="text-base text-muted">Next test {spanWords(next)}.</p>}
      <NextSteps stored={stored} isSelf={basis.isSelf} athleteId={athleteId} />
    </div>
  );
}

function StopNotice({ stored, isSelf }: { stored: Stored; isSelf: boolean }) {
  const { flags, urgent } = stored.judgement.safety;
  const signs = flags.map((flag) => redFlagRules[flag].label.toLowerCase()).join("; ");
  return (
    <Notice tone="stop" title={urgent ? "To be seen today." : "To be seen by a professional."}>
      {isSelf ? "You told us: " : "Told: "}
      {signs}. {isSelf ? "Do not load the leg for now." : "The athlete is on a safety hold."}{" "}
      Sessions rest until a professional has had a look and a coach has recorded it.
    </Notice>
  );
}

function NextSteps(props: { stored: Stored; isSelf: boolean; athleteId: string }) {
  const { stored, isSelf, athleteId } = props;
  if (isSelf) {
    return (
      <div className="flex flex-col gap-2 pt-2">
        <LinkButton href="/today" tone="primary" size="lg" wide>
          To today’s session
        </LinkButton>
        <LinkButton href="/progress" size="lg" wide>
          See my progress
        </LinkButton>
      </div>
    );
  }
  // A stop is decided by its hold, which is first in the queue.
  const isStopped = stored.judgement.safety.level === "stop";
  const reviewHref = isStopped
    ? "/queue"
    : `/queue?kind=review&id=${stored.verdictId}&athlete=${athleteId}`;
  return (
    <div className="flex flex-wrap gap-2 pt-2">
      <LinkButton href={reviewHref} tone="primary">
        {isStopped ? "Open the queue" : "Review it now"}
      </LinkButton>
      <LinkButton href={`/athletes/${athleteId}`}>Open the athlete</LinkButton>
      <LinkButton href="/athletes">Measure somebody else</LinkButton>
    </div>
  );
}
