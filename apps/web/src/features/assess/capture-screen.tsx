"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { Notice } from "../../ui/marks/notice";
import { CaptureForm } from "./capture-form";
import { CaptureSteps } from "./capture-steps";
import { emptyDraft } from "./draft";
import { Result } from "./result";
import { TestFrame } from "./test-frame";
import { UnitQuestion } from "./unit-question";
import { useCapture } from "./use-capture";

/** An ankle test from set-up to result: step by step for an athlete, on one page for a coach. */
export function CaptureScreen({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.assessments.sheet.queryOptions({ athleteId }));
  // As it was at the start: once saved, the newest test is this one.
  const [sheet] = useState(data);
  const capture = useCapture(athleteId, startOf(sheet));
  const backHref = sheet.isSelf ? "/today" : `/athletes/${athleteId}`;
  if (sheet.isHeld && !capture.stored) {
    return (
      <TestFrame title="Ankle test" backHref={backHref}>
        <h1 className="text-2xl font-semibold tracking-tight">No test for now</h1>
        <Notice tone="stop" title="On a safety hold.">
          Testing waits, like training, until a coach has recorded a clearance.
        </Notice>
      </TestFrame>
    );
  }
  if (capture.stored) {
    return (
      <TestFrame title={sheet.athleteName} backHref={backHref}>
        <Result
          stored={capture.stored}
          sheet={sheet}
          takenOn={capture.draft.takenOn}
          athleteId={athleteId}
        />
      </TestFrame>
    );
  }
  return (
    <>
      {sheet.isSelf ? (
        <CaptureSteps capture={capture} sheet={sheet} backHref={backHref} />
      ) : (
        <CaptureForm capture={capture} sheet={sheet} backHref={backHref} />
      )}
      <UnitQuestion capture={capture} lastCm={sheet.last?.cm ?? null} />
    </>
  );
}

function startOf(sheet: RouterOutputs["assessments"]["sheet"]) {
  return emptyDraft({
    protocol: sheet.protocol,
    unit: sheet.protocol === "nwb_goniometer" ? "deg" : sheet.units,
    takenOn: sheet.today,
  });
}
