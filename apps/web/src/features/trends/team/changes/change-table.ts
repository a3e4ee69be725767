import type { ChangeLabel } from "@talus/domain/assessments/change";
import { signed } from "@talus/domain/trends/change-words";
import { toCsv } from "@talus/domain/trends/csv";
import type { ShownTeamChange } from "@talus/domain/trends/team-changes";
import type { WorthRow } from "@talus/domain/trends/worth-rows";
import type { ChartTable } from "../../../../ui/chart-frame";

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
export function changeSheet(
  athletes: readonly ShownTeamChange[],
  unit: string,
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
        one.first.toFixed(1),
        one.last.toFixed(1),
        signed(one.change),
        labels[one.label],
        one.adherencePct,
        one.slope && `${signed(one.slope.total)} (${one.slope.detectable.toFixed(1)})`,
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
        one.change,
        one.label,
        one.adherencePct,
        one.slope?.total ?? null,
        one.slope?.detectable ?? null,
      ]),
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
