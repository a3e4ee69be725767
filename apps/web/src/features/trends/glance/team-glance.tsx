"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { GroupFrame, scaleOf } from "../compare/group-frame";
import { TargetFrame } from "../team/week-frames";

/** A team's last sixteen weeks: medians of both sides, and who is at target. Prefetch `trends.team`. */
export function TeamGlance({ teamId }: { teamId: string }) {
  const { data: trend } = useSuspenseQuery(useTRPC().trends.team.queryOptions({ teamId }));
  const group = { key: teamId, name: trend.name, trend };
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <GroupFrame title="Median by week" group={group} scale={scaleOf([group])} />
      <TargetFrame compact data={trend} tableFirst={false} heightClass="h-40" />
    </div>
  );
}
