"use client";

import { Suspense } from "react";
import { HoldPanel } from "../../../features/holds/hold-panel";
import { DetailHead } from "../../../features/queue/detail-head";
import { OverdueDetail } from "../../../features/queue/overdue-detail";
import { QueueScreen } from "../../../features/queue/queue-screen";
import { ReviewDetail } from "../../../features/review/review-detail";
import { SkeletonRows } from "../../../ui/page/skeleton";

/** The queue with each row's detail from the feature that knows it. */
export function Queue() {
  return (
    <QueueScreen
      renderDetail={(row, slot) => {
        if (row.kind === "review") {
          return (
            <ReviewDetail
              key={row.id}
              athleteId={row.athleteId}
              verdictId={row.verdictId}
              {...slot}
            />
          );
        }
        if (row.kind === "overdue") return <OverdueDetail key={row.id} row={row} slot={slot} />;
        return (
          <div key={row.id} className="flex flex-1 flex-col">
            <DetailHead row={row} slot={slot} />
            <div className="p-4 md:px-6">
              <Suspense fallback={<SkeletonRows count={2} />}>
                <HoldPanel athleteId={row.athleteId} today={row.today} />
              </Suspense>
            </div>
          </div>
        );
      }}
    />
  );
}
