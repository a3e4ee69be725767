"use client";

import dynamic from "next/dynamic";
import { useCan } from "../../../features/access/access";
import { InviteAthletesButton } from "../../../features/members/invite-athletes-button";
import { AssignButton } from "../../../features/plans/assign/assign-button";
import { MissingDetail } from "../../../features/queue/detail/missing-detail";
import { QueueScreen } from "../../../features/queue/queue-screen";
import { LinkButton } from "../../../ui/buttons/link-button";
import { SkeletonRows } from "../../../ui/page/skeleton";

const loading = () => <SkeletonRows count={8} rowClassName="h-20" />;
const ReviewDetail = dynamic(
  () => import("../../../features/reviews/review-detail").then((file) => file.ReviewDetail),
  { loading },
);
const OverdueDetail = dynamic(
  () => import("../../../features/queue/detail/overdue-detail").then((file) => file.OverdueDetail),
  { loading },
);
const HoldDetail = dynamic(() => import("./hold-detail").then((file) => file.HoldDetail), {
  loading,
});
const TestsAndPlan = dynamic(() => import("./tests-and-plan").then((file) => file.TestsAndPlan), {
  loading,
});

/** The queue with each row's detail from the feature that knows it. */
export function Queue() {
  return (
    <QueueScreen
      missingActions={(group, athleteIds) =>
        group === "noRoutine" ? (
          <AssignTo athleteIds={athleteIds} />
        ) : (
          <Begin athleteIds={athleteIds} />
        )
      }
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
        if (row.kind === "overdue") {
          const story = <TestsAndPlan athleteId={row.athleteId} />;
          return <OverdueDetail key={row.id} row={row} slot={slot} story={story} />;
        }
        if (row.kind === "neverTested" || row.kind === "noRoutine") {
          const assign = <AssignTo athleteIds={[row.athleteId]} name={row.name} />;
          return <MissingDetail key={row.id} row={row} slot={slot} assign={assign} />;
        }
        return <HoldDetail key={row.id} row={row} slot={slot} />;
      }}
    />
  );
}

/** For those never tested: let them measure alone, or start with the first of them. */
function Begin({ athleteIds }: { athleteIds: readonly string[] }) {
  const may = useCan();
  const [first] = athleteIds;
  return (
    <>
      {may("invitation:write") && <InviteAthletesButton athleteIds={athleteIds} />}
      {first !== undefined && (
        <LinkButton href={`/assess/${first}`}>
          {athleteIds.length === 1 ? "Test them" : "Test the first"}
        </LinkButton>
      )}
    </>
  );
}

function AssignTo({ athleteIds, name }: { athleteIds: readonly string[]; name?: string }) {
  const many = athleteIds.length === 1 ? "1 athlete" : `${athleteIds.length} athletes`;
  return (
    <AssignButton
      tone="primary"
      fixed={{
        target: { kind: "athletes", athleteIds: [...athleteIds] },
        name: name ?? many,
      }}
    />
  );
}
