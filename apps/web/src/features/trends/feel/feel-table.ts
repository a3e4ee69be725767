import { dayLabel } from "@talus/domain/day-label";
import { feelItems, feelOrder } from "@talus/domain/sessions/log/session-feel";
import { toCsv } from "@talus/domain/text/csv";
import type { RouterOutputs } from "../../../trpc/client";
import type { ChartTable } from "../../../ui/figures/chart-frame";

type Feel = RouterOutputs["sessions"]["feel"];

/** Every answer of every session, newest first; a dash was not told. */
export function feelTable({ answers, today }: Feel): { table: ChartTable; csv: string } {
  return {
    table: {
      columns: [
        { head: "Session" },
        ...feelOrder.map((item) => ({ head: feelItems[item].label, numeric: true })),
      ],
      rows: answers.map(({ date, feel }) => [
        dayLabel(date, today),
        ...feelOrder.map((item) => feel[item]),
      ]),
    },
    csv: toCsv(
      ["date", ...feelOrder],
      answers.map(({ date, feel }) => [date, ...feelOrder.map((item) => feel[item])]),
    ),
  };
}
