"use client";

import { Suspense } from "react";
import { LastPlan } from "../../../features/plans/last-plan";
import { AthleteTrendPanel } from "../../../features/trends/athlete/athlete-trend-panel";
import { SkeletonRows } from "../../../ui/page/skeleton";

/** An athlete's tests over time and the plan beside them, for a row that waits for a test. */
export function TestsAndPlan({ athleteId }: { athleteId: string }) {
  return (
    <>
      <Suspense fallback={<SkeletonRows count={8} />}>
        <AthleteTrendPanel athleteId={athleteId} />
      </Suspense>
      <Suspense fallback={<SkeletonRows count={2} />}>
        <LastPlan athleteId={athleteId} />
      </Suspense>
    </>
  );
}
