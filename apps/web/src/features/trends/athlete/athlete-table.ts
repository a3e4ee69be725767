import type { LocalDate } from "@talus/domain/calendar";
import { signed } from "@talus/domain/trends/change-words";
import { toCsv } from "@talus/domain/trends/csv";
import { dayLabel } from "@talus/domain/trends/day-label";
import { pointMarkFacts } from "@talus/domain/trends/point-marks";
import type { SideSeries, TestPoint } from "@talus/domain/trends/side-series";
import type { ChartTable } from "../../../ui/chart-frame";

/** One side's tests as rows, newest first: day, mean, each try with what was wrong with it. */
export function sideTable(side: SideSeries, today: LocalDate): ChartTable {
  return {
    columns: [
      { head: "Date" },
      { head: `Mean, ${side.unit}`, numeric: true },
      { head: "Change from first", numeric: true },
      { head: "Tries" },
      { head: "As entered" },
      { head: "Notes" },
    ],
    rows: [...side.tests]
      .reverse()
      .map((test) => [
        dayLabel(test.takenOn, today),
        test.value.toFixed(1),
        changeFrom(side.tests[0], test),
        triesText(test),
        test.entered || null,
        notesOf(test) || null,
      ]),
  };
}

/** The same as CSV, with every decimal and every try of its own. */
export function sideCsv(side: SideSeries, protocol: string): string {
  const rows = side.tests.flatMap((test) => [
    [test.takenOn, protocol, side.side, "mean", test.value, side.unit, null, notesOf(test) || null],
    ...test.attempts.map((attempt, i) => [
      test.takenOn,
      protocol,
      side.side,
      `try ${i + 1}`,
      attempt.value,
      side.unit,
      attempt.valid ? null : (attempt.invalidReason ?? "not counted"),
      `entered: ${attempt.entered}`,
    ]),
  ]);
  return toCsv(["date", "test", "side", "value_of", "value", "unit", "not_counted", "notes"], rows);
}

function notesOf(test: TestPoint): string {
  return test.marks.map((mark) => pointMarkFacts[mark].label).join(", ");
}

function changeFrom(first: TestPoint | undefined, test: TestPoint): string | null {
  if (first === undefined || first === test) return null;
  return signed(test.value - first.value);
}

function triesText(test: TestPoint): string | null {
  const tries = test.attempts.map(({ value, valid }) =>
    valid ? value.toFixed(1) : `${value.toFixed(1)} not counted`,
  );
  return tries.length === 0 ? null : tries.join(", ");
}
