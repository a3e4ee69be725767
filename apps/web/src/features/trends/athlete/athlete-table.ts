import type { LocalDate } from "@talus/domain/calendar";
import { dayLabel } from "@talus/domain/day-label";
import { toCsv } from "@talus/domain/text/csv";
import { pointMarkFacts } from "@talus/domain/trends/point-marks";
import type { SideSeries, TestPoint } from "@talus/domain/trends/side-series";
import { type DisplayUnit, formatChange, formatShown, toCm } from "@talus/domain/units";
import type { ChartTable } from "../../../ui/figures/chart-frame";

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
        formatShown(test.value, side.unit),
        changeFrom(side.tests[0], test, side.unit),
        triesText(test, side.unit),
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

function changeFrom(
  first: TestPoint | undefined,
  test: TestPoint,
  unit: DisplayUnit,
): string | null {
  if (first === undefined || first === test) return null;
  const scores = { fromCm: toCm(first.value, unit), toCm: toCm(test.value, unit) };
  return formatChange(scores, unit);
}

function triesText(test: TestPoint, unit: DisplayUnit): string | null {
  const tries = test.attempts.map(({ value, valid }) =>
    valid ? formatShown(value, unit) : `${formatShown(value, unit)} not counted`,
  );
  return tries.length === 0 ? null : tries.join(", ");
}
