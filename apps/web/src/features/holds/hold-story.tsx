"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { HoldCause } from "./hold-cause";
import { HoldPeople } from "./hold-people";

type Props = { athleteId: string; holdId: string; today: string };

/** What led to one hold, and whom to call about it. */
export function HoldStory({ athleteId, holdId, today }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.holds.background.queryOptions({ athleteId, holdId }));
  return (
    <>
      <HoldCause cause={data.cause} today={today} />
      <HoldPeople {...data} today={today} />
    </>
  );
}
