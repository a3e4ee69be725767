"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ClipboardList } from "lucide-react";
import { useTRPC } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { Section } from "../../ui/page/card";
import { EmptyState } from "../../ui/page/empty-state";
import { useCan } from "../access/access";
import { AssignDialog } from "./assign/assign-dialog";
import { PlanCalendar } from "./calendar/plan-calendar";
import { PlanLegend } from "./calendar/plan-legend";
import { PlanExercises } from "./plan-exercises";
import { PlanFindings } from "./plan-findings";
import { PlanHead } from "./plan-head";
import { ReturnedNotice } from "./returned-notice";
import { StoppedNotice } from "./stopped-notice";
import { ChangeWeek } from "./week/change-week";

type Props = {
  athleteId: string;
  /** The athlete's name, for the assign dialog's head. */
  name: string;
};

/** An athlete's plan: the routine, why it stands still if it does, and the next four weeks. */
export function PlanPanel({ athleteId, name }: Props) {
  const trpc = useTRPC();
  const { data: overview } = useSuspenseQuery(trpc.plans.get.queryOptions({ athleteId }));
  const may = useCan();
  const mayAssign = may("plan:assign") && overview.stopped?.by !== "archive";
  const assign = (label: string, tone: "primary" | "outline") => (
    <AssignDialog
      fixed={{ target: { kind: "athletes", athleteIds: [athleteId] }, name }}
      trigger={<Button tone={tone}>{label}</Button>}
    />
  );
  if (!overview.plan) {
    return (
      <Section title="Plan">
        <EmptyState
          picture={<ClipboardList aria-hidden className="size-6 text-muted" />}
          sentence="No routine yet. Assign one, and four weeks of sessions follow."
          action={mayAssign && assign("Assign a routine", "outline")}
        />
      </Section>
    );
  }
  return (
    <Section
      title="Plan"
      actions={
        mayAssign && (
          <span className="flex flex-wrap gap-2">
            <ChangeWeek athleteId={athleteId} />
            {assign("Change routine", "outline")}
          </span>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <PlanHead plan={overview.plan} today={overview.today} />
        <PlanExercises plan={overview.plan} exercises={overview.exercises} />
        {overview.stopped && <StoppedNotice stopped={overview.stopped} />}
        {overview.plan.returned && (
          <ReturnedNotice athleteId={athleteId} reason={overview.plan.returned} />
        )}
        <PlanFindings {...overview} />
        <PlanCalendar overview={overview} mayMove={may("session:log")} />
        <PlanLegend />
      </div>
    </Section>
  );
}
