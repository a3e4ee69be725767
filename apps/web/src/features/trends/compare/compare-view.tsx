"use client";

import { latestShown } from "@talus/domain/trends/team/team-weeks";
import { formatShown } from "@talus/domain/units";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { PageTools } from "../../../ui/buttons/page-tools";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideValue } from "../../../ui/figures/side-value";
import { EmptyState } from "../../../ui/page/empty-state";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { LazyShareChart } from "../lazy-charts";
import { periodWords, startWords } from "../team/filter/filter-words";
import { TrendChips } from "../team/filter/trend-chips";
import { CompareChips } from "./compare-chips";
import type { CompareFilter } from "./compare-filter";
import { comparedCsv, medianPairTable } from "./compare-tables";

type Group = RouterOutputs["trends"]["compare"]["groups"][number];
type Scale = { low: number; high: number };

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

function GroupFrame({ group: { name, trend }, scale }: { group: Group; scale: Scale }) {
  const { weeks, unit, today, figures } = trend;
  const lines = [
    { key: "left", label: "Left" },
    { key: "right", label: "Right" },
  ] as const;
  return (
    <ChartFrame
      compact
      title={name}
      note={`${figures.athletes.toLocaleString("en")} athletes`}
      sentence={`${trend.sentences.left} ${trend.sentences.right}`}
      lead={<Figures trend={trend} />}
      table={medianPairTable(weeks, trend)}
      csv={{ text: comparedCsv([{ key: name, name, trend }]), fileName: `${name}-${today}.csv` }}
      heightClass="h-40"
      empty={
        latestShown(weeks, "left") || latestShown(weeks, "right")
          ? null
          : "Not enough data: shown from five tested athletes on."
      }
    >
      <LazyShareChart
        weeks={weeks.map(({ weekStart, left, right }) => ({
          ...{ weekStart, n: left.n ?? right.n },
          ...{ left: left.median, right: right.median },
        }))}
        lines={lines}
        today={today}
        scale={{ ...scale, unit, show: (value) => formatShown(value, unit) }}
      />
    </ChartFrame>
  );
}

function Figures({ trend: { figures, unit } }: { trend: Group["trend"] }) {
  const { left, right, adherencePct, adherenceN } = figures;
  const median = (value: number | null | undefined) =>
    value == null ? null : formatShown(value, unit);
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
      <div>
        <dt className="text-muted">Median, {unit}</dt>
        <dd className="flex gap-2">
          <SideValue side="left" value={median(left?.median)} />
          <SideValue side="right" value={median(right?.median)} />
        </dd>
      </div>
      <div>
        <dt className="text-muted">At target, %</dt>
        <dd className="flex gap-2">
          <SideValue side="left" value={left?.atTargetPct ?? null} />
          <SideValue side="right" value={right?.atTargetPct ?? null} />
        </dd>
      </div>
      <div>
        <dt className="text-muted">Sessions done</dt>
        <dd>{adherencePct === null ? "n under 5" : `${adherencePct} %, n ${adherenceN}`}</dd>
      </div>
    </dl>
  );
}

/** One scale for all, so that they can be compared. */
function scaleOf(groups: readonly Group[]): Scale {
  const medians = groups.flatMap(({ trend }) =>
    trend.weeks.flatMap(({ left, right }) => [left.median, right.median]),
  );
  const known = medians.filter((value) => value !== null);
  if (known.length === 0) return { low: 0, high: 1 };
  return {
    low: Math.max(0, Math.floor(Math.min(...known) - 0.5)),
    high: Math.ceil(Math.max(...known) + 0.5),
  };
}
