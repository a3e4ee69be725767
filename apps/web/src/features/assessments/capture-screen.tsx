"use client";

import { type Protocol, protocols, scaleOf } from "@talus/domain/assessments/protocols";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { Notice } from "../../ui/marks/notice";
import { CaptureForm } from "./capture-form";
import { type Draft, emptyDraft } from "./draft/draft";
import { KeptTestView } from "./draft/kept-test-view";
import { CaptureSteps } from "./guided/capture-steps";
import { Result } from "./result/result";
import type { Sheet } from "./sheet";
import { TestFrame } from "./test-frame";
import { UnitQuestion } from "./unit-question";
import { useCapture } from "./use-capture";

/** An ankle test from set-up to result: step by step for an athlete, on one page for a coach. */
export function CaptureScreen({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.assessments.sheet.queryOptions({ athleteId }));
  // As it was at the start: once saved, the newest test is this one.
  const [sheet] = useState(data);
  return <CaptureRun athleteId={athleteId} sheet={sheet} start={startOf(sheet)} />;
}

type RunProps = { athleteId: string; sheet: Sheet; start: Draft; amendsId?: string };

/** A test from its first draft to its result; with `amendsId` it corrects that one. */
export function CaptureRun({ athleteId, sheet, start, amendsId }: RunProps) {
  const capture = useCapture({ athleteId, draft: start, amendsId });
  const isCorrection = amendsId !== undefined;
  const backHref = isCorrection
    ? `/athletes/${athleteId}?tab=tests`
    : sheet.isSelf
      ? "/today"
      : `/athletes/${athleteId}`;
  if (capture.stored) {
    return (
      <TestFrame title={sheet.athleteName} backHref={backHref}>
        <Result stored={capture.stored} sheet={sheet} athleteId={athleteId} />
      </TestFrame>
    );
  }
  if (capture.isWaiting || capture.isSent) {
    return (
      <TestFrame title={sheet.athleteName} backHref={backHref}>
        <KeptTestView capture={capture} isSelf={sheet.isSelf} backHref={backHref} />
      </TestFrame>
    );
  }
  if (sheet.isHeld && !isCorrection) return <Held backHref={backHref} />;
  return (
    <>
      {sheet.isSelf && !isCorrection ? (
        <CaptureSteps capture={capture} sheet={sheet} backHref={backHref} />
      ) : (
        <CaptureForm
          capture={capture}
          sheet={sheet}
          backHref={backHref}
          isCorrection={isCorrection}
        />
      )}
      <UnitQuestion capture={capture} lastCm={sheet.last?.cm ?? null} />
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
function startOf(sheet: Sheet): Draft {
  const isAngle = scaleOf(sheet.protocol) === "angle";
  const protocol: Protocol = isAngle && sheet.isSelf ? protocols[0] : sheet.protocol;
  const unit = isAngle && !sheet.isSelf ? "deg" : sheet.units;
  return emptyDraft({ protocol, unit, takenOn: sheet.today });
}
