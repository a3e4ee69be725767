"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../trpc/client";

/** The athlete's series of one test, the newest first; another one where it is chosen. */
export function useOwnSeries(athleteId: string) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.trends.athlete.queryOptions({ athleteId }));
  const [chosen, choose] = useState<string | null>(null);
  const series = data.series.find(({ protocol }) => protocol === chosen) ?? data.series[0];
  return { all: data.series, series, today: data.today, choose };
}
