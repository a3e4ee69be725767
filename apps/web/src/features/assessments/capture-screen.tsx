"use client";

import { type Protocol, protocols, scaleOf } from "@talus/domain/assessments/protocols";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { latePart } from "../../ui/late-part";
import { Notice } from "../../ui/marks/notice";
import { SkeletonRows } from "../../ui/page/skeleton";
import { useAhead } from "../../ui/use-ahead";
import type { CaptureBasis } from "./capture-basis";
import { CaptureForm } from "./capture-form";
import { type Draft, emptyDraft } from "./draft/draft";
import { UnsentTest } from "./draft/unsent-test";
import { CaptureSteps } from "./guided/capture-steps";
import { TestFrame } from "./test-frame";
import { UnitQuestion } from "./unit-question";
import { useCapture } from "./use-capture";

const Result = latePart(() => import("./result/result").then((file) => file.Result), {
  place: <SkeletonRows count={4} rowClassName="h-20" />,
});

/** An ankle test from set-up to result: step by step for an athlete, on one page for a coach. */
export function CaptureScreen({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.assessments.basis.queryOptions({ athleteId }));
  // This stays as it was at the start: once saved, the newest test is this one.
  const [basis] = useState(data);
  return <CaptureRun athleteId={athleteId} basis={basis} start={startOf(basis)} />;
}

type RunProps = { athleteId: string; basis: CaptureBasis; start: Draft; amendsId?: string };

/** A test from its first draft to its result; with `amendsId` it corrects that one. */
export function CaptureRun({ athleteId, basis, start, amendsId }: RunProps) {
  useAhead(Result);
  const capture = useCapture({ athleteId, draft: start, amendsId });
  const isCorrection = amendsId !== undefined;
  const backHref = isCorrection
    ? `/athletes/${athleteId}#all-tests`
    : basis.isSelf
      ? "/today"
      : `/athletes/${athleteId}`;
  if (capture.stored) {
    return (
      <TestFrame title={basis.athleteName} backHref={backHref}>
        <Result stored={capture.stored} basis={basis} athleteId={athleteId} />
      </TestFrame>
    );
  }
  if (capture.isWaiting || capture.isSent) {
    return (
      <TestFrame title={basis.athleteName} backHref={backHref}>
        <UnsentTest capture={capture} isSelf={basis.isSelf} backHref={backHref} />
      </TestFrame>
    );
  }
  if (basis.isHeld && !isCorrection) return <Held backHref={backHref} />;
  return (
    <>
      {basis.isSelf && !isCorrection ? (
        <CaptureSteps capture={capture} basis={basis} backHref={backHref} />
      ) : (
        <CaptureForm
          capture={capture}
          basis={basis}
          backHref={backHref}
          isCorrection={isCorrection}
        />
      )}
      <UnitQuestion capture={capture} lastCm={basis.last?.cm ?? null} />
    </>
  );
}

function Held({ backHref }: { backHref: string }) {
  return (
    <TestFrame title="Ankle test" backHref={backHref}>
      <h1 className="text-2xl font-semibold tracking-tight">No test for now</h1>
      <Notice tone="stop" title="On a safety hold.">
        Testing waits, like training, until a coach has recorded a clearance.
      </Notice>
    </TestFrame>
  );
}

/** As last time; an athlete alone cannot read an angle and starts with the wall. */
function startOf(basis: CaptureBasis): Draft {
  const isAngle = scaleOf(basis.protocol) === "angle";
  const protocol: Protocol = isAngle && basis.isSelf ? protocols[0] : basis.protocol;
  const unit = isAngle && !basis.isSelf ? "deg" : basis.units;
  return emptyDraft({ protocol, unit, takenOn: basis.today });
}
