"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { Section } from "../../ui/page/card";
import { PlanExercises } from "./plan-exercises";
import { PlanHead } from "./plan-head";
import { dayInSentence } from "./words";

/** The plan that an athlete follows, else the last one that ended, to read beside a decision. */
export function LastPlan({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.plans.last.queryOptions({ athleteId }));
  const { plan, exercises, today } = data;
  if (plan === null)
    return (
      <Section title="Plan">
        <p className="text-muted">No routine was ever assigned.</p>
      </Section>
    );
  const ended = plan.endsOn === null ? null : `Ended ${dayInSentence(plan.endsOn, today)}`;
  return (
    <Section title={ended ? "Last plan" : "Plan"} note={ended}>
      <PlanHead plan={plan} today={today} />
      <PlanExercises plan={plan} exercises={exercises} />
    </Section>
  );
}
