"use client";

import { protocolFacts } from "@talus/domain/assessments/protocols";
import { latestShown, type ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { LazyRibbonChart, LazyShareChart } from "../lazy-charts";
import { CohortWarning, TeamChanges } from "./changes/team-changes";
import { TeamFigureRow } from "./team-figure-row";
import type { TeamFilter } from "./team-filter";
import { TeamFilters } from "./team-filters";
import { adherenceTable, medianTable, targetTable } from "./team-tables";

type Trend = RouterOutputs["trends"]["team"];
type Props = { teamId: string; filter: TeamFilter };

const noTests = "Not enough data: a week shows from five tested athletes on.";

/** A team's trends: figures, both sides by week, share at target, sessions done. */
export function TeamTrendView({ teamId, filter }: Props) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.trends.team.queryOptions({ teamId, ...filter }));
  const { figures } = data;
  return (
    <>
      <PageHeader
        parent={{ href: `/teams/${teamId}`, label: data.name }}
        title="Trends"
        note={`${count(figures.athletes, "athlete")}, ${figures.measured} measured in ${filter.weeks} weeks`}
      />
      <PageBody>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <TeamFilters filter={filter} protocols={data.protocols} shown={data.protocol} />
          <p className="max-w-prose text-sm text-muted">
            {protocolFacts[data.protocol].label}. A week shows each athlete’s newest test of three
            weeks; figures below n = 5 are hidden.
          </p>
        </div>
        <CohortWarning teamId={teamId} filter={filter} />
        <TeamFigureRow
          figures={figures}
          unit={data.unit}
          target={data.target}
          weeks={filter.weeks}
        />
        <div className="grid gap-4 lg:grid-cols-2">
          <MedianFrame data={data} side="left" />
          <MedianFrame data={data} side="right" />
          <TargetFrame data={data} />
          <AdherenceFrame data={data} />
        </div>
        <TeamChanges teamId={teamId} filter={filter} weeks={data.weeks} />
      </PageBody>
    </>
  );
}

function MedianFrame({ data, side }: { data: Trend; side: "left" | "right" }) {
  const { weeks, unit, today } = data;
  const { table, csv } = medianTable(weeks, side, data);
  return (
    <ChartFrame
      title={
        <>
          <SideMark side={side} text="word" className="font-semibold" /> by week
        </>
      }
      note={`median and middle half, ${unit}`}
      sentence={data.sentences[side]}
      table={table}
      csv={{ text: csv, fileName: `${side}-by-week-${today}.csv` }}
      empty={latestShown(weeks, side) ? null : noTests}
    >
      <LazyRibbonChart
        {...{ weeks, side, unit, today }}
        target={data.target}
        scale={scaleOf(data)}
      />
    </ChartFrame>
  );
}

function TargetFrame({ data }: { data: Trend }) {
  const { table, csv } = targetTable(data.weeks, data.today);
  const weeks = data.weeks.map(({ weekStart, left, right }) => ({
    weekStart,
    n: left.n ?? right.n,
    left: left.atTargetPct,
    right: right.atTargetPct,
  }));
  const isEmpty = weeks.every((week) => week.n === null);
  return (
    <ChartFrame
      title="At target by week"
      note="% of those tested"
      sentence={data.sentences.target}
      legend={
        <p className="flex gap-4 text-sm">
          <SideMark side="left" text="word" />
          <SideMark side="right" text="word" />
        </p>
      }
      table={table}
      csv={{ text: csv, fileName: `at-target-${data.today}.csv` }}
      empty={isEmpty ? noTests : null}
    >
      <LazyShareChart
        weeks={weeks}
        today={data.today}
        lines={[
          { key: "left", label: "Left" },
          { key: "right", label: "Right" },
        ]}
      />
    </ChartFrame>
  );
}

function AdherenceFrame({ data }: { data: Trend }) {
  const { table, csv } = adherenceTable(data.weeks, data.today);
  const weeks = data.weeks.map((week) => ({
    weekStart: week.weekStart,
    n: week.adherenceN,
    isOpen: week.weekStart === data.weeks.at(-1)?.weekStart,
    all: week.adherencePct,
  }));
  const isEmpty = weeks.every((week) => week.n === null);
  return (
    <ChartFrame
      title="Sessions done by week"
      note="% of planned, pauses and holds left out"
      sentence={data.sentences.adherence}
      table={table}
      csv={{ text: csv, fileName: `sessions-${data.today}.csv` }}
      empty={
        isEmpty ? "Not enough data: a full week shows from five athletes with a plan on." : null
      }
    >
      <LazyShareChart weeks={weeks} today={data.today} lines={[{ key: "all", label: "Done" }]} />
    </ChartFrame>
  );
}

/** One scale for both sides, so that they can be compared. */
function scaleOf({ weeks, target }: Trend): { low: number; high: number } {
  const ends = weeks.flatMap((week: ShownWeek) =>
    [week.left, week.right].flatMap(({ q1, q3 }) => (q1 === null || q3 === null ? [] : [q1, q3])),
  );
  return {
    low: Math.max(0, Math.floor(Math.min(target, ...ends) - 0.5)),
    high: Math.ceil(Math.max(target, ...ends) + 0.5),
  };
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}
