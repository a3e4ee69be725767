"use client";

import dynamic from "next/dynamic";
import { Suspense } from "react";
import { DetailHead } from "../../../features/queue/detail-head";
import { QueueScreen } from "../../../features/queue/queue-screen";
import { SkeletonRows } from "../../../ui/page/skeleton";

const loading = () => <SkeletonRows count={8} rowClassName="h-20" />;
const ReviewDetail = dynamic(
  () => import("../../../features/review/review-detail").then((file) => file.ReviewDetail),
  { loading },
);
const OverdueDetail = dynamic(
  () => import("../../../features/queue/overdue-detail").then((file) => file.OverdueDetail),
  { loading },
);
const HoldPanel = dynamic(
  () => import("../../../features/holds/hold-panel").then((file) => file.HoldPanel),
  { loading },
);

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
