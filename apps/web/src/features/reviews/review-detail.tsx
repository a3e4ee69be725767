"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { daysBetween } from "@talus/domain/calendar";
import { sides } from "@talus/domain/sides";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { LinkButton } from "../../ui/buttons/link-button";
import { Notice } from "../../ui/marks/notice";
import { ErrorState } from "../../ui/page/error-state";
import { SkeletonRows } from "../../ui/page/skeleton";
import { DetailHead } from "../../ui/table/detail-head";
import { absoluteDate } from "../../ui/time/date-words";
import { dropKeptKeys, useKeys } from "../../ui/use-keys";
import { AskFirstNotice } from "../science/sources/ask-first-notice";
import { type Deciding, ReviewActions } from "./review-actions";
import { RoutineSection } from "./routine/routine-section";
import { useTakenLines } from "./routine/use-taken-lines";
import { SideCard } from "./side-card";
import { VerdictSection } from "./verdict-section";

type Props = {
  athleteId: string;
  verdictId: string;
  /** At the right of the head: where this row stands, previous and next. */
  position?: ReactNode;
  /** It was taken back a moment ago: it waits again, whatever was read of it before. */
  isBack: boolean;
} & Deciding;

/** A verdict with all that a coach decides on: numbers, verdict, why, what changes, act. */
export function ReviewDetail({ athleteId, verdictId, isBack, ...slot }: Props) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.reviews.basis.queryOptions({ athleteId, verdictId }));
  const basis = data && isBack ? { ...data, review: null } : data;
  const [isWhyOpen, setWhyOpen] = useState(false);
  useKeys({ w: () => setWhyOpen((open) => !open) });
  if (error && !basis) return <NotLoaded why={messageOf(error)} />;
  if (!basis) return <SkeletonRows count={8} rowClassName="h-20" />;
  return <Loaded {...{ basis, isWhyOpen, setWhyOpen }} {...slot} />;
}

/** Keys that were pressed for what did not come are done to nothing else. */
function NotLoaded({ why }: { why: string }) {
  const [dropped] = useState(dropKeptKeys);
  const keys = dropped.map((key) => key.toUpperCase()).join(", ");
  return (
    <ErrorState
      happened="This test did not load."
      safe={keys === "" ? why : `${why} ${keys} did nothing.`}
    />
  );
}

type LoadedProps = Omit<Props, "athleteId" | "verdictId" | "isBack"> & {
  basis: ReviewBasis;
  isWhyOpen: boolean;
  setWhyOpen: (change: (open: boolean) => boolean) => void;
};

function Loaded({ basis, position, isWhyOpen, setWhyOpen, ...decided }: LoadedProps) {
  const taken = useTakenLines(basis);
  return (
    <div className="flex min-h-full flex-1 flex-col">
      <Head basis={basis} position={position} />
      <div className="flex flex-1 flex-col gap-3 px-4 py-3 md:px-6">
        <p>
          <strong className="font-semibold">
            {protocolFacts[basis.assessment.protocol].label}
          </strong>{" "}
          <span className="text-muted">{circumstances(basis)}</span>
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          {sides.map((side) => (
            <SideCard key={side} side={side} basis={basis} />
          ))}
        </div>
        <AskFirstNotice reasons={basis.askFirst} />
        {basis.assessment.note && <Notice title="Note.">{basis.assessment.note}</Notice>}
        <VerdictSection
          basis={basis}
          open={isWhyOpen}
          onToggle={() => setWhyOpen((open) => !open)}
        />
        <RoutineSection basis={basis} taken={taken} />
      </div>
      <ReviewActions basis={basis} taken={taken} {...decided} />
    </div>
  );
}

type ReviewBasis = RouterOutputs["reviews"]["basis"];

function Head({ basis, position }: { basis: ReviewBasis; position: ReactNode }) {
  return (
    <DetailHead title={basis.athleteName} note={typeNameOf(basis)}>
      {position}
      <LinkButton href={`/athletes/${basis.athleteId}`}>Profile</LinkButton>
    </DetailHead>
  );
}

/** "Sat 14 Nov, 21 days after the last. Tunde Adeyemi, same tester." */
function circumstances({ assessment, verdict }: ReviewBasis): string {
  const { previous } = verdict.inputs;
  const after = previous?.takenOn
    ? `, ${daysBetween(previous.takenOn, assessment.takenOn)} days after the last`
    : ", the first test";
  const who = assessment.selfMeasured ? "measured alone" : `by ${assessment.testerName}`;
  const same =
    previous?.testerId == null
      ? ""
      : previous.testerId === assessment.testerId
        ? ", same tester"
        : ", another tester";
  return `${absoluteDate(assessment.takenOn, false)}${after}; ${who}${same}`;
}
