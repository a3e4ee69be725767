"use client";

import type { Hold } from "@talus/domain/safety/hold";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { SideMark } from "../../ui/figures/side-mark";
import { StopMark } from "../../ui/marks/safety-marks";
import { Section } from "../../ui/page/card";
import { RelativeDate } from "../../ui/time/relative-date";
import { useCan } from "../access/access";
import { WhyButton } from "../science/sources/why-button";
import { ClearanceDialog } from "./clearance-dialog";
import { dayOf, holdReasons, reasonWords, sourceWords } from "./hold-words";

type Props = { athleteId: string; today: string };

/** An athlete's safety holds for the coach: those in force with the way to end them, then the ended ones. */
export function HoldPanel({ athleteId, today }: Props) {
  const trpc = useTRPC();
  const { data: holds } = useSuspenseQuery(trpc.holds.list.queryOptions({ athleteId }));
  if (holds.length === 0) return null;
  const open = holds.filter((hold) => hold.clearedAt === null);
  const ended = holds.filter((hold) => hold.clearedAt !== null);
  return (
    <Section
      title={open.length > 0 ? <StopMark>On safety hold</StopMark> : "Safety holds"}
      note={open.length > 0 ? "Nothing is planned until a clearance is recorded" : "None in force"}
      padded={false}
    >
      <ul className="divide-y divide-line">
        {open.map((hold) => (
          <OpenHold key={hold.id} {...{ athleteId, hold, today }} />
        ))}
        {ended.map((hold) => (
          <EndedHold key={hold.id} {...{ hold, today }} />
        ))}
      </ul>
    </Section>
  );
}

function OpenHold({ athleteId, hold, today }: Props & { hold: Hold }) {
  const may = useCan();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <p className="font-semibold first-letter:uppercase">
          {reasonWords(hold)} {hold.side && <SideMark side={hold.side} text="word" />}{" "}
          <WhyButton about="on hold" reasons={holdReasons(hold)} />
        </p>
        <p className="text-muted">
          <RelativeDate date={dayOf(hold.openedAt)} today={today} />: told{" "}
          {sourceWords[hold.source.kind]}
          {hold.urgent && ". To be seen without delay"}
        </p>
        {hold.retractedAt && (
          <p className="text-muted">
            The athlete says it was a slip of the finger
            {hold.retractionNote ? `: “${hold.retractionNote}”` : ""}. Talk to them before you clear
            it.
          </p>
        )}
      </div>
      {may("hold:clear") && <ClearanceDialog {...{ athleteId, hold, today }} />}
    </li>
  );
}

function EndedHold({ hold, today }: { hold: Hold; today: string }) {
  return (
    <li className="flex flex-col gap-0.5 px-4 py-3 text-muted">
      <p>
        <RelativeDate date={dayOf(hold.openedAt)} today={today} />: {reasonWords(hold)}{" "}
        {hold.side && <SideMark side={hold.side} />}
      </p>
      {hold.clearance && (
        <p>
          Cleared by {hold.clearance.clearedByProfessional} on{" "}
          <RelativeDate date={hold.clearance.clearedOn} today={today} />
          {hold.clearedByName && `, recorded by ${hold.clearedByName}`}
          {hold.clearance.note && `. ${hold.clearance.note}`}
        </p>
      )}
    </li>
  );
}
