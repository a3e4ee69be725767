"use client";

import { Suspense } from "react";
import { HoldPanel } from "../../../features/holds/hold-panel";
import { HoldStory } from "../../../features/holds/hold-story";
import { QueueRowHead } from "../../../features/queue/detail/row-head";
import type { RowOf } from "../../../features/queue/groups";
import type { DetailSlot } from "../../../features/queue/queue-screen";
import { AthleteTrendPanel } from "../../../features/trends/athlete/athlete-trend-panel";
import { PainHistory } from "../../../features/trends/pain/pain-history";
import { SkeletonRows } from "../../../ui/page/skeleton";

type Props = { row: RowOf<"hold">; slot: DetailSlot };

/** A hold: how it is ended, what led to it, whom to call, the pain of the last weeks and the tests. */
export function HoldDetail({ row, slot }: Props) {
  const { athleteId, holdId, today } = row;
  return (
    <div className="flex flex-1 flex-col">
      <QueueRowHead row={row} slot={slot} />
      <div className="flex flex-col gap-4 p-4 md:px-6">
        <Suspense fallback={<SkeletonRows count={2} />}>
          <HoldPanel athleteId={athleteId} today={today} />
        </Suspense>
        <Suspense fallback={<SkeletonRows count={6} />}>
          <HoldStory athleteId={athleteId} holdId={holdId} today={today} />
        </Suspense>
        <Suspense fallback={<SkeletonRows count={6} />}>
          <PainHistory athleteId={athleteId} />
        </Suspense>
        <Suspense fallback={<SkeletonRows count={8} />}>
          <AthleteTrendPanel athleteId={athleteId} />
        </Suspense>
      </div>
    </div>
  );
}
