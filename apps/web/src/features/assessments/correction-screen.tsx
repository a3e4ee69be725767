"use client";

import { useSuspenseQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../trpc/client";
import { LinkButton } from "../../ui/buttons/link-button";
import { Notice } from "../../ui/marks/notice";
import { CaptureRun } from "./capture-screen";
import { draftOf } from "./draft/draft-of-stored";
import { TestFrame } from "./test-frame";

type Props = { athleteId: string; assessmentId: string };

/** A stored test with everything filled in, to be corrected. */
export function CorrectionScreen({ athleteId, assessmentId }: Props) {
  const trpc = useTRPC();
  const [basisQuery, testQuery] = useSuspenseQueries({
    queries: [
      trpc.assessments.basis.queryOptions({ athleteId, amendsId: assessmentId }),
      trpc.assessments.get.queryOptions({ athleteId, assessmentId }),
    ],
  });
  // These stay as they were at the start: once saved, this test is a corrected one.
  const [{ basis, assessment }] = useState({
    basis: basisQuery.data,
    assessment: testQuery.data.assessment,
  });
  const listHref = `/athletes/${athleteId}#all-tests`;
  if (assessment.supersededAt !== null) {
    return (
      <TestFrame title="Correct a test" backHref={listHref}>
        <h1 className="text-2xl font-semibold tracking-tight">Corrected before</h1>
        <Notice action={<LinkButton href={listHref}>To the tests</LinkButton>}>
          Another test stands for this one. Correct that one instead.
        </Notice>
      </TestFrame>
    );
  }
  return (
    <CaptureRun
      athleteId={athleteId}
      basis={basis}
      start={draftOf(assessment)}
      amendsId={assessmentId}
    />
  );
}
