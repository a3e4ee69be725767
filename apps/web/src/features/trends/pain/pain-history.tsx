"use client";

import { dayLabel } from "@talus/domain/day-label";
import { painLimits } from "@talus/domain/safety/red-flags";
import { painSentence } from "@talus/domain/sessions/log/pain-history";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { PainDots, PainMark } from "./pain-dots";
import { painTable } from "./pain-table";

/** All that an athlete told about pain in the last six weeks: each answer on its day. */
export function PainHistory({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sessions.pain.queryOptions({ athleteId }));
  const { table, csv } = painTable(data);
  const sentence = painSentence(data.points, (date) => dayLabel(date, data.to));
  return (
    <ChartFrame
      title="Pain"
      note="0 to 10, last six weeks"
      sentence={sentence ?? ""}
      empty={sentence === null ? "Nothing was told about pain in the last six weeks." : null}
      legend={<Legend />}
      table={table}
      csv={{ text: csv, fileName: `pain-${data.to}.csv` }}
      heightClass="h-44"
    >
      <PainDots {...data} />
    </ChartFrame>
  );
}

function Legend() {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <SideMark side="left" text="word" />
      <SideMark side="right" text="word" />
      <span className="inline-flex items-center gap-1.5">
        <PainMark side={null} occasion="session" /> side not told
      </span>
      <span className="inline-flex items-center gap-1.5">
        <PainMark side={null} occasion="morning" /> next morning
      </span>
      <span>
        dashed: above {painLimits.comfortableMaxNrs} nothing gets harder, above{" "}
        {painLimits.cautionMaxNrs} it stops
      </span>
    </p>
  );
}
