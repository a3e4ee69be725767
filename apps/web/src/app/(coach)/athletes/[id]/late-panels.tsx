"use client";

import { latePart } from "../../../../ui/late-part";
import { SkeletonRows } from "../../../../ui/page/skeleton";

const panel = { inBrowser: true, place: <SkeletonRows count={8} rowClassName="h-16" /> };

export const PlanPanel = latePart(
  () => import("../../../../features/plans/plan-panel").then((file) => file.PlanPanel),
  panel,
);
export const TestsSection = latePart(
  () =>
    import("../../../../features/athletes/tests/tests-section").then((file) => file.TestsSection),
  panel,
);
export const OtherTestsSection = latePart(
  () =>
    import("../../../../features/athletes/tests/other-tests-section").then(
      (file) => file.OtherTestsSection,
    ),
  panel,
);
export const SessionHistory = latePart(
  () => import("../../../../features/sessions/session-history").then((file) => file.SessionHistory),
  panel,
);
export const FeelHistory = latePart(
  () => import("../../../../features/trends/feel/feel-history").then((file) => file.FeelHistory),
  panel,
);
export const AcuteChanges = latePart(
  () => import("../../../../features/trends/acute/acute-changes").then((file) => file.AcuteChanges),
  panel,
);
export const EditAthlete = latePart(
  () => import("../../../../features/athletes/form/edit-athlete").then((file) => file.EditAthlete),
  panel,
);
export const AuditSection = latePart(
  () =>
    import("../../../../features/athletes/audit/audit-section").then((file) => file.AuditSection),
  panel,
);
export const PlanChangeCard = latePart(
  () =>
    import("../../../../features/reviews/plan-change/plan-change-card").then(
      (file) => file.PlanChangeCard,
    ),
  panel,
);
