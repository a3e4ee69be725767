"use client";

import { acuteFacts, acuteMdcCm } from "@talus/domain/sessions/acute-changes";
import { sides } from "@talus/domain/sides";
import { signed } from "@talus/domain/trends/change-words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { CitedSources } from "../../science/sources/cited-sources";
import { AcuteDots } from "./acute-dots";
import { acuteTable } from "./acute-table";

type Acute = RouterOutputs["sessions"]["acute"];

/** What single sessions did for the moment: apart from the trend, in grey, dashed and said so. */
export function AcuteChanges({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.sessions.acute.queryOptions({ athleteId }));
  if (data.changes.length === 0) return null;
  const { table, csv } = acuteTable(data);
  return (
    <ChartFrame
      title="Acute changes"
      note="right after a session, not a trend"
      sentence={sentenceOf(data)}
      legend={<Legend />}
      lead={<Facts />}
      table={table}
      csv={{ text: csv, fileName: `acute-${data.today}.csv` }}
      heightClass="h-44"
    >
      <AcuteDots data={data} />
    </ChartFrame>
  );
}

function sentenceOf({ middle, unit }: Acute): string {
  const parts = sides.flatMap((side) => {
    const own = middle[side];
    if (own === null) return [];
    const sessions = own.n === 1 ? "1 session" : `${own.n} sessions`;
    return [`${side} ${signed(own.median)} ${unit} (${sessions})`];
  });
  return `Middle change right after a session: ${parts.join(", ")}. It usually fades; only a test before a session counts as progress.`;
}

function Legend() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <SideMark side="left" text="word" />
      <SideMark side="right" text="word" />
      <span>shaded: under {acuteMdcCm} cm, may be measuring error</span>
    </p>
  );
}

function Facts() {
  return (
    <ul className="flex max-w-prose flex-col gap-1 text-sm text-muted">
      {acuteFacts.map(({ text, sources }) => (
        <li key={text}>
          {text} <CitedSources sources={sources} />
        </li>
      ))}
    </ul>
  );
}
