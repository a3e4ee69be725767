import { dayLabel } from "@talus/domain/day-label";
import { occasionWords, type PainHistory } from "@talus/domain/sessions/log/pain-history";
import { toCsv } from "@talus/domain/text/csv";
import type { ChartTable } from "../../../ui/figures/chart-frame";

const sideWords = { left: "● Left", right: "▲ Right", both: "●▲ Both" } as const;

/** Every answer about pain, newest first; a dash: no side was told. */
export function painTable({ points, to }: PainHistory): { table: ChartTable; csv: string } {
  const newestFirst = [...points].reverse();
  return {
    table: {
      columns: [
        { head: "Day" },
        { head: "Told" },
        { head: "Side" },
        { head: "Pain, 0 to 10", numeric: true },
      ],
      rows: newestFirst.map(({ date, occasion, side, painNrs }) => [
        dayLabel(date, to),
        occasionWords[occasion],
        side && sideWords[side],
        painNrs,
      ]),
    },
    csv: toCsv(
      ["date", "told", "side", "pain_nrs"],
      newestFirst.map(({ date, occasion, side, painNrs }) => [date, occasion, side, painNrs]),
    ),
  };
}
