import { toCsv } from "@talus/domain/text/csv";
import { changeShown, signed } from "@talus/domain/trends/change-words";
import type { ResponderGroup, ShownTeamChange } from "@talus/domain/trends/team/team-changes";
import type { WorthRow } from "@talus/domain/trends/team/worth-rows";
import { type DisplayUnit, formatShown, formatSize, roundTo, toCm } from "@talus/domain/units";
import type { ChangeLabel } from "@talus/domain/verdicts/measurement/change";
import type { ChartTable } from "../../../../ui/figures/chart-frame";

const labels: Record<ChangeLabel, string> = {
  none: "within error",
  possible_gain: "possible gain",
  possible_loss: "possible loss",
  reliable_gain: "reliable gain",
  reliable_loss: "reliable loss",
  not_comparable: "not comparable",
};
const sideWords = { left: "● Left", right: "▲ Right" } as const;

/** Every athlete's change, slope and sessions done, for the table and the download. */
export function changeTable(
  athletes: readonly ShownTeamChange[],
  { unit, mdc }: { unit: DisplayUnit; mdc: number },
): { table: ChartTable; csv: string } {
  return {
    table: {
      columns: [
        { head: "Athlete" },
        { head: "Lower side" },
        { head: `First, ${unit}`, numeric: true },
        { head: `Last, ${unit}`, numeric: true },
        { head: "Change", numeric: true },
        { head: "Which is" },
        { head: "Sessions done, %", numeric: true },
        { head: "Slope in all (least told from error)", numeric: true },
      ],
      rows: athletes.map((one) => [
        one.name,
        sideWords[one.side],
        formatShown(one.first, unit),
        formatShown(one.last, unit),
        changeShown(one.first, one.last, unit, [toCm(mdc, unit)]),
        labels[one.label],
        one.adherencePct,
        one.slope && `${signed(one.slope.total)} (${formatSize(one.slope.detectable)})`,
      ]),
    },
    csv: toCsv(
      [
        "athlete",
        "side",
        `first_${unit}`,
        `last_${unit}`,
        `change_${unit}`,
        "label",
        "done_pct",
        `slope_total_${unit}`,
        `slope_detectable_${unit}`,
      ],
      athletes.map((one) => [
        one.name,
        one.side,
        one.first,
        one.last,
        roundTo(one.last - one.first, 4),
        one.label,
        one.adherencePct,
        one.slope?.total ?? null,
        one.slope?.detectable ?? null,
      ]),
    ),
  };
}

/** Groups of alike athletes, for the table and the download of a map that has too many to name each. */
export function groupTable(
  groups: readonly ResponderGroup[],
  unit: DisplayUnit,
): { table: ChartTable; csv: string } {
  const rows = [...groups].sort((a, b) => b.change - a.change || b.adherencePct - a.adherencePct);
  return {
    table: {
      columns: [
        { head: "Change about" },
        { head: "Sessions done about, %", numeric: true },
        { head: "Lower side" },
        { head: "Athletes", numeric: true },
      ],
      rows: rows.map(({ side, adherencePct, change, n }) => [
        `${signed(change)} ${unit}`,
        adherencePct,
        sideWords[side],
        n,
      ]),
    },
    csv: toCsv(
      [`change_${unit}`, "done_pct", "side", "athletes"],
      rows.map(({ side, adherencePct, change, n }) => [change, adherencePct, side, n]),
    ),
  };
}

/** The rows of what a change is worth as a download. */
export function worthCsv(rows: readonly WorthRow[]): string {
  return toCsv(
    ["figure", "value", "n", "sources"],
    rows.map(({ figure, value, n, why }) => [
      figure,
      value,
      n ?? "<5",
      why.flatMap(({ sources }) => sources).join("; "),
    ]),
  );
}
