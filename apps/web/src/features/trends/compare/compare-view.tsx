"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { PageTools } from "../../../ui/buttons/page-tools";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { periodWords, startWords } from "../team/filter/filter-words";
import { TrendChips } from "../team/filter/trend-chips";
import { CompareChips } from "./compare-chips";
import type { CompareFilter } from "./compare-filter";
import { comparedCsv } from "./compare-tables";
import { GroupFrame, scaleOf } from "./group-frame";

/** Teams, types or seasons side by side on one scale. Prefetch `trends.compare`. */
export function CompareView({ filter }: { filter: CompareFilter }) {
  const { data } = useSuspenseQuery(useTRPC().trends.compare.queryOptions(filter));
  const { groups } = data;
  const first = groups[0]?.trend;
  const scale = scaleOf(groups);
  return (
    <>
      <PageHeader
        title="Side by side"
        note={`${startWords[filter.start]}, ${periodWords(filter.weeks)}, one scale`}
        actions={
          <PageTools csv={{ fileName: "side-by-side.csv", text: () => comparedCsv(groups) }} />
        }
      />
      <PageBody>
        {first ? (
          <>
            <TrendChips
              filter={filter}
              protocols={first.protocols}
              shown={first.protocol}
              today={first.today}
              withoutType={filter.by === "type"}
              lead={<CompareChips {...{ filter, data }} />}
            />
            <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-2">
              {groups.map((group) => (
                <GroupFrame key={group.key} {...{ group, scale }} />
              ))}
            </div>
          </>
        ) : (
          <EmptyState sentence="There is no team to look at yet." />
        )}
      </PageBody>
    </>
  );
}
