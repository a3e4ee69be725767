import { athletesText } from "@talus/domain/athletes/athlete-labels";
import { formatCount } from "@talus/domain/text/count";
import { latestShown } from "@talus/domain/trends/team/team-weeks";
import { formatShown } from "@talus/domain/units";
import type { RouterOutputs } from "../../../trpc/client";
import { ChartFrame } from "../../../ui/figures/chart-frame";
import { SideValue } from "../../../ui/figures/side-value";
import { LazyShareChart } from "../lazy-charts";
import { comparedCsv, medianPairTable } from "./compare-tables";

type Group = RouterOutputs["trends"]["compare"]["groups"][number];
type Scale = { low: number; high: number };

type Props = { group: Group; scale: Scale; title?: string };

/** Medians of both sides of a group by week, with its newest figures; its title is the group's name where it has no other. */
export function GroupFrame({ group, scale, title = group.name }: Props) {
  const { name, trend } = group;
  const { weeks, unit, today, figures } = trend;
  const lines = [
    { key: "left", label: "Left" },
    { key: "right", label: "Right" },
  ] as const;
  return (
    <ChartFrame
      compact
      title={title}
      note={athletesText(figures.athletes)}
      sentence={`${trend.sentences.left} ${trend.sentences.right}`}
      lead={<Figures trend={trend} />}
      table={medianPairTable(weeks, trend)}
      csv={{ text: comparedCsv([group]), fileName: `${name}-${today}.csv` }}
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
        <dd>
          {adherencePct === null
            ? "n under 5"
            : `${adherencePct} %, n ${formatCount(adherenceN ?? 0)}`}
        </dd>
      </div>
    </dl>
  );
}

/** One scale for all, so that they can be compared. */
export function scaleOf(groups: readonly Group[]): Scale {
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
