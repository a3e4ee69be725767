"use client";

import { feelFacts, feelTrendText } from "@talus/domain/sessions/log/session-feel";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { CitedSources } from "../../science/sources/cited-sources";
import { FeelDots } from "./feel-dots";
import { feelTable } from "./feel-table";

/** How running felt and pain in knee, hip or back over half a year; nothing where nobody told any. */
export function FeelHistory({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sessions.feel.queryOptions({ athleteId }));
  if (data.trends.length === 0) return null;
  const { table, csv } = feelTable(data);
  return (
    <ChartFrame
      title="How it feels"
      note="0 to 10, as told with the sessions"
      sentence={`${data.trends.map(feelTrendText).join(". ")}.`}
      table={table}
      csv={{ text: csv, fileName: `feel-${data.today}.csv` }}
      heightClass="h-auto"
      foot={<Facts />}
    >
      <FeelDots data={data} />
    </ChartFrame>
  );
}

function Facts() {
  return (
    <ul className="flex max-w-prose flex-col gap-1 text-sm text-muted">
      {feelFacts.map(({ text, sources }) => (
        <li key={text}>
          {text} <CitedSources sources={sources} />
        </li>
      ))}
    </ul>
  );
}
