import { protocolFacts } from "@talus/domain/assessments/protocols";
import { injuryLabels } from "@talus/domain/athletes/athlete-labels";
import { beganWords } from "@talus/domain/safety/pain-began";
import { formatScore } from "@talus/domain/units";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { SideMark } from "../../ui/figures/side-mark";
import { SideValue } from "../../ui/figures/side-value";
import { StopMark } from "../../ui/marks/safety-marks";
import { Section } from "../../ui/page/card";
import { Facts } from "../../ui/page/facts";
import { absoluteDate, shortDate } from "../../ui/time/date-words";
import { SessionLines } from "./session-lines";

type Cause = RouterOutputs["holds"]["background"]["cause"];
type Log = Extract<Cause, { kind: "session" }>["log"];
type Test = Extract<Cause, { kind: "test" }>["test"];

/** What a hold came from: the session with its exercises, the test, the entry, or the report. */
export function HoldCause({ cause, today }: { cause: Cause; today: string }) {
  if (cause.kind === "session")
    return (
      <Section title="The session" note={absoluteDate(cause.log.date)} padded={false}>
        <div className="px-4 py-3">
          <Facts facts={sessionFacts(cause.log)} />
        </div>
        <SessionLines lines={cause.lines} />
      </Section>
    );
  if (cause.kind === "test")
    return (
      <Section title="The ankle test" note={absoluteDate(cause.test.takenOn)}>
        <Facts facts={testFacts(cause.test)} />
      </Section>
    );
  if (cause.kind === "injury") {
    const { kind, side, since, note } = cause.injury;
    const from = since ? `since ${shortDate(since, today)}` : "start not known";
    return (
      <Section title="The injury">
        <p className="flex flex-wrap items-center gap-x-2">
          {injuryLabels[kind]} <SideMark side={side} text="word" />
          <span className="text-muted">{[from, note].filter(Boolean).join(". ")}</span>
        </p>
      </Section>
    );
  }
  if (cause.kind === "gone")
    return (
      <Section title="What led to it">
        <p className="text-muted">The entry that it came from was taken away since.</p>
      </Section>
    );
  const { lastSession } = cause;
  if (lastSession === null)
    return (
      <Section title="The last session">
        <p className="text-muted">
          Told outside a session; none was logged in the two weeks before.
        </p>
      </Section>
    );
  return (
    <Section title="The last session before it" note={absoluteDate(lastSession.date)}>
      <Facts facts={sessionFacts(lastSession)} />
    </Section>
  );
}

function sessionFacts(log: Log): { term: string; value: ReactNode }[] {
  const { done, of } = log.exercises;
  const stopped = log.outcome === "stopped" && <StopMark>Stopped</StopMark>;
  const length = log.kind === "full" ? "full" : "short";
  const pains = log.pains.map(({ name, side, painNrs }) => (
    <span
      key={`${name} ${side}`}
      className="inline-flex max-w-full flex-wrap items-baseline gap-x-1"
    >
      {name} <SideMark side={side} text={side === "both" ? "none" : "letter"} /> {painNrs} of 10
    </span>
  ));
  const { began } = log.report ?? {};
  return [
    {
      term: "Done",
      value: (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {stopped} {done} of {of} exercises, {length}, {Math.ceil(log.durationSec / 60)} min
        </span>
      ),
    },
    ...(began ? [{ term: "Pain", value: upperFirst(beganWords(began)) }] : []),
    {
      term: "Worst pain",
      value: log.painMaxNrs === null ? "not told" : `${log.painMaxNrs} of 10`,
    },
    ...(pains.length > 0
      ? [{ term: "Where", value: <span className="flex flex-wrap gap-x-4">{pains}</span> }]
      : []),
    ...(log.stiffnessBefore === null && log.stiffnessAfter === null
      ? []
      : [
          {
            term: "Stiffness",
            value: `${log.stiffnessBefore ?? "–"} before, ${log.stiffnessAfter ?? "–"} after`,
          },
        ]),
    ...(log.note ? [{ term: "Note", value: `“${log.note}”` }] : []),
    ...(log.amendedAt ? [{ term: "Corrected", value: "Yes; the first version is kept" }] : []),
  ];
}

function testFacts(test: Test): { term: string; value: ReactNode }[] {
  const { cm, painNrs, nextMorningNrs } = test;
  const pain = painNrs === null ? "not told" : `${painNrs} of 10`;
  return [
    {
      term: protocolFacts[test.protocol].label,
      value: (
        <span className="flex flex-wrap gap-x-4">
          <SideValue side="left" size="row" value={textOf(cm.left)} unit="cm" />
          <SideValue side="right" size="row" value={textOf(cm.right)} unit="cm" />
        </span>
      ),
    },
    {
      term: "Pain",
      value: nextMorningNrs === null ? pain : `${pain}, next morning ${nextMorningNrs}`,
    },
    ...(test.testerName ? [{ term: "Measured by", value: test.testerName }] : []),
    ...(test.note ? [{ term: "Note", value: `“${test.note}”` }] : []),
  ];
}

function textOf(cm: number | null): string | null {
  return cm === null ? null : formatScore(cm, "cm");
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
