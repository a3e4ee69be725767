import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import type { Side } from "@talus/domain/sides";
import { toCsv } from "@talus/domain/text/csv";
import type { ShownAsymmetry } from "@talus/domain/trends/team/team-figures";
import type { Reader } from "@talus/domain/trends/team/team-sentences";
import type { ShownWeek } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, formatShown, roundTo } from "@talus/domain/units";
import type { ChartTable } from "../../../ui/figures/chart-frame";

/** Fewer than five athletes, as a table says it. */
const hidden = "<5";

type TableAndCsv = { table: ChartTable; csv: string };

/** One side by week: median, quartiles and n; newest week first in the table, oldest first in the CSV. */
export function medianTable(
  weeks: readonly ShownWeek[],
  side: Side,
  { unit, today }: Reader,
): TableAndCsv {
  return {
    table: {
      columns: [
        { head: "Week of" },
        { head: `Median, ${unit}`, numeric: true },
        { head: "Quartiles", numeric: true },
        { head: "n", numeric: true },
      ],
      rows: newestFirst(weeks).map((week) => {
        const { median, q1, q3, n } = week[side];
        const half =
          q1 === null || q3 === null
            ? null
            : `${formatShown(q1, unit)} to ${formatShown(q3, unit)}`;
        return [
          dayLabel(week.weekStart, today),
          median === null ? null : formatShown(median, unit),
          half,
          n ?? hidden,
        ];
      }),
    },
    csv: toCsv(
      ["week_start", "side", `q1_${unit}`, `median_${unit}`, `q3_${unit}`, "n"],
      weeks.map(({ weekStart, [side]: own }) => [
        weekStart,
        side,
        own.q1,
        own.median,
        own.q3,
        own.n ?? hidden,
      ]),
    ),
  };
}

/** Share at target of both sides by week. */
export function targetTable(weeks: readonly ShownWeek[], today: LocalDate): TableAndCsv {
  return {
    table: {
      columns: [
        { head: "Week of" },
        { head: "Left, %", numeric: true },
        { head: "n left", numeric: true },
        { head: "Right, %", numeric: true },
        { head: "n right", numeric: true },
      ],
      rows: newestFirst(weeks).map(({ weekStart, left, right }) => [
        dayLabel(weekStart, today),
        left.atTargetPct,
        left.n ?? hidden,
        right.atTargetPct,
        right.n ?? hidden,
      ]),
    },
    csv: toCsv(
      ["week_start", "left_at_target_pct", "left_n", "right_at_target_pct", "right_n"],
      weeks.map(({ weekStart, left, right }) => [
        weekStart,
        left.atTargetPct,
        left.n ?? hidden,
        right.atTargetPct,
        right.n ?? hidden,
      ]),
    ),
  };
}

/** Sessions done of planned by week; the current one is not over, so it has no figure yet. */
export function adherenceTable(weeks: readonly ShownWeek[], today: LocalDate): TableAndCsv {
  return {
    table: {
      columns: [
        { head: "Week of" },
        { head: "Done, % of planned", numeric: true },
        { head: "n athletes", numeric: true },
      ],
      rows: newestFirst(weeks.slice(0, -1)).map((week) => [
        dayLabel(week.weekStart, today),
        week.adherencePct,
        week.adherenceN ?? hidden,
      ]),
    },
    csv: toCsv(
      ["week_start", "done_pct", "athletes"],
      weeks
        .slice(0, -1)
        .map((week) => [week.weekStart, week.adherencePct, week.adherenceN ?? hidden]),
    ),
  };
}

/** Athletes by how far their sides are apart, from the left side lowest to the right side lowest. */
export function asymmetryTable(asymmetry: ShownAsymmetry | null, unit: DisplayUnit): TableAndCsv {
  const bars = asymmetry?.bars ?? [];
  const width = bars[0] && bars[1] ? roundTo(bars[0].to - bars[1].to, 4) : 0;
  const rows = bars.map(({ bin, to, n }, i) => {
    const side = bin === 0 ? null : bin < 0 ? "left" : "right";
    const from = bin === 0 ? 0 : roundTo(to - width, 4);
    const isLast = i === 0 || i === bars.length - 1;
    return { side, from, to: isLast ? null : to, n } as const;
  });
  return {
    table: {
      columns: [
        { head: "Lower side" },
        { head: `Apart, ${unit}`, numeric: true },
        { head: "Athletes", numeric: true },
      ],
      rows: rows.map(({ side, from, to, n }) => [
        side === null ? "Both alike" : side === "left" ? "● Left" : "▲ Right",
        side === null
          ? "0"
          : to === null
            ? `over ${formatShown(from, unit)}`
            : `${formatShown(from, unit)} to ${formatShown(to, unit)}`,
        n,
      ]),
    },
    csv: toCsv(
      ["lower_side", `over_${unit}`, `up_to_${unit}`, "athletes"],
      rows.map(({ side, from, to, n }) => [side ?? "none", from, to, n]),
    ),
  };
}

function newestFirst(weeks: readonly ShownWeek[]): ShownWeek[] {
  return [...weeks].reverse();
}
