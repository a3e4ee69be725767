import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { toCsv } from "@talus/domain/text/csv";
import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, formatShown } from "@talus/domain/units";
import type { RouterOutputs } from "../../../trpc/client";
import type { ChartTable } from "../../../ui/figures/chart-frame";

type Groups = RouterOutputs["trends"]["compare"]["groups"];

/** Medians of both sides by week, newest first. */
export function medianPairTable(
  weeks: readonly ShownWeek[],
  { unit, today }: { unit: DisplayUnit; today: LocalDate },
): ChartTable {
  const shown = (value: number | null) => (value === null ? null : formatShown(value, unit));
  return {
    columns: [
      { head: "Week of" },
      { head: `Left, ${unit}`, numeric: true },
      { head: `Right, ${unit}`, numeric: true },
      { head: "n", numeric: true },
    ],
    rows: [...weeks]
      .reverse()
      .map(({ weekStart, left, right }) => [
        dayLabel(weekStart, today),
        shown(left.median),
        shown(right.median),
        left.n ?? right.n ?? "<5",
      ]),
  };
}

/** Every week of every group, for the download. */
export function comparedCsv(groups: Groups): string {
  const unit = groups[0]?.trend.unit ?? "cm";
  const sides = ["left", "right"] as const;
  return toCsv(
    [
      "group",
      "week_start",
      "side",
      "n",
      `q1_${unit}`,
      `median_${unit}`,
      `q3_${unit}`,
      "at_target_pct",
    ],
    groups.flatMap(({ name, trend }) =>
      trend.weeks.flatMap((week) =>
        sides.map((side) => {
          const { n, q1, median, q3, atTargetPct } = week[side];
          return [name, week.weekStart, side, n ?? "<5", q1, median, q3, atTargetPct];
        }),
      ),
    ),
  );
}
