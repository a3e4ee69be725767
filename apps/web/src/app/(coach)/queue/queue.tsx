"use client";

import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useCan } from "../../../features/access/access";
import { AbsenceNotice } from "../../../features/members/absence/absence-notice";
import { InviteAthletesButton } from "../../../features/members/invite-athletes-button";
import { AssignButton } from "../../../features/plans/assign/assign-button";
import { MissingDetail } from "../../../features/queue/detail/missing-detail";
import type { SignalKind } from "../../../features/queue/detail/signal-detail";
import type { ByKind, MissingGroup, QueueRow, RowOf } from "../../../features/queue/groups";
import { type DetailSlot, QueueScreen } from "../../../features/queue/queue-screen";
import { useTRPC } from "../../../trpc/client";
import { LinkButton } from "../../../ui/buttons/link-button";
import { latePart } from "../../../ui/late-part";
import { SkeletonRows } from "../../../ui/page/skeleton";
import { RowAction } from "./row-actions";

// A detail asks for more than the server prefetched: it is drawn in the browser alone.
const detail = { place: <SkeletonRows count={8} rowClassName="h-20" />, inBrowser: true };
const ReviewDetail = latePart(
  () => import("../../../features/reviews/review-detail").then((file) => file.ReviewDetail),
  detail,
);
const OverdueDetail = latePart(
  () => import("../../../features/queue/detail/overdue-detail").then((file) => file.OverdueDetail),
  detail,
);
const SignalDetail = latePart(
  () => import("../../../features/queue/detail/signal-detail").then((file) => file.SignalDetail),
  detail,
);
const HoldDetail = latePart(() => import("./hold-detail").then((file) => file.HoldDetail), detail);
const TestsAndPlan = latePart(
  () => import("./tests-and-plan").then((file) => file.TestsAndPlan),
  detail,
);

const missing = (row: RowOf<MissingGroup>) => (slot: DetailSlot) => {
  const assign = <AssignTo athleteIds={[row.athleteId]} name={row.name} />;
  return <MissingDetail key={row.id} row={row} slot={slot} assign={assign} />;
};

const signal = (row: RowOf<SignalKind>) => (slot: DetailSlot) => {
  const story = <TestsAndPlan athleteId={row.athleteId} />;
  const action = <SignalAction row={row} />;
  return <SignalDetail key={row.id} row={row} slot={slot} story={story} action={action} />;
};

const details: ByKind<(slot: DetailSlot) => ReactNode> = {
  hold: (row) => (slot) => <HoldDetail key={row.id} row={row} slot={slot} />,
  review: (row) => (slot) => (
    <ReviewDetail key={row.id} athleteId={row.athleteId} verdictId={row.verdictId} {...slot} />
  ),
  overdue: (row) => (slot) => {
    const story = <TestsAndPlan athleteId={row.athleteId} />;
    return <OverdueDetail key={row.id} row={row} slot={slot} story={story} />;
  },
  asked: signal,
  adherenceDrop: signal,
  noChange: signal,
  notStarted: signal,
  unusedLogin: signal,
  neverTested: missing,
  noRoutine: missing,
};

/** The queue with each row's detail from the feature that knows it. */
export function Queue() {
  const cache = useQueryClient();
  const { reviews } = useTRPC();
  // A review is decided with a key: what it shows is there before it is opened.
  const ahead = (row: QueueRow) => {
    if (row.kind !== "review") return;
    ReviewDetail.prepare();
    void cache.prefetchQuery(
      reviews.basis.queryOptions({ athleteId: row.athleteId, verdictId: row.verdictId }),
    );
  };
  return (
    <QueueScreen
      ahead={ahead}
      missingActions={(group, athleteIds) =>
        group === "noRoutine" ? (
          <AssignTo athleteIds={athleteIds} />
        ) : (
          <Begin athleteIds={athleteIds} />
        )
      }
      details={details}
      notice={<AbsenceNotice />}
      RowAction={RowAction}
    />
  );
}

/** The one thing to do about a signal. */
function SignalAction({ row }: { row: RowOf<SignalKind> }) {
  const may = useCan();
  const { kind, athleteId, name } = row;
  if (kind === "noChange") return <AssignTo athleteIds={[athleteId]} name={name} />;
  if (kind === "unusedLogin")
    return (
      may("invitation:write") && <InviteAthletesButton athletes={{ athleteIds: [athleteId] }} />
    );
  const [href, label] =
    kind === "asked"
      ? [`/assess/${athleteId}`, "Measure now"]
      : [`/athletes/${athleteId}`, "Open the athlete"];
  return (
    <LinkButton href={href} tone="primary">
      {label}
    </LinkButton>
  );
}

/** For those never tested: let them measure alone, or start with the first of them. */
function Begin({ athleteIds }: { athleteIds: readonly string[] }) {
  const may = useCan();
  const [first] = athleteIds;
  return (
    <>
      {may("invitation:write") && (
        <InviteAthletesButton athletes={{ athleteIds: [...athleteIds] }} />
      )}
      {first !== undefined && (
        <LinkButton href={`/assess/${first}`}>
          {athleteIds.length === 1 ? "Test them" : "Test the first"}
        </LinkButton>
      )}
    </>
  );
}

function AssignTo({ athleteIds, name }: { athleteIds: readonly string[]; name?: string }) {
  const many = athletesText(athleteIds.length);
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
