import { latestShown, type ShownWeek } from "@talus/domain/trends/team/team-weeks";
import type { RouterOutputs } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideMark } from "../../../ui/figures/side-mark";
import { LazyRibbonChart, LazyShareChart } from "../lazy-charts";
import { adherenceTable, medianTable, targetTable } from "./team-tables";

/** A team's trend, or the organisation's. */
export type Trend = RouterOutputs["trends"]["team"];

type Props = { data: Trend; compact: boolean; tableFirst: boolean; heightClass: string };

const noTests = "Not enough data: a week shows from five tested athletes on.";

/** Median and middle half of one side by week. */
export function MedianFrame({ data, side, ...look }: Props & { side: "left" | "right" }) {
  const { weeks, unit, today } = data;
  const { table, csv } = medianTable(weeks, side, data);
  return (
    <ChartFrame
      {...look}
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

/** The share at target of both sides by week. */
export function TargetFrame({ data, ...look }: Props) {
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
      {...look}
      title={
        <>
          At target by week <SideMark side="left" className="ml-2 text-sm" />{" "}
          <SideMark side="right" className="text-sm" />
        </>
      }
      note="% of tested"
      sentence={data.sentences.target}
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

/** Sessions done of those planned by week. */
export function AdherenceFrame({ data, ...look }: Props) {
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
      {...look}
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
