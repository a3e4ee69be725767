import { groupFaults, type Repair } from "@talus/domain/roster/import/repairs";
import { testFieldLabels } from "@talus/domain/roster/test-file/test-columns";
import type { TestFaultCode, TestField } from "@talus/domain/roster/test-file/test-file";
import { testRepairs } from "@talus/domain/roster/test-file/test-repairs";
import { toCm } from "@talus/domain/units";
import type { ReadTests, TestCounts } from "./check-tests";
import { faultFile } from "./file/fault-file";
import {
  type DateEvidence,
  dateEvidenceOf,
  type FoundColumn,
  foundColumns,
} from "./file/found-in-file";

/** How sure something that was found is: in so many of those looked at. */
export type Found = { is: string; in: number; of: number };

/** What an import of tests would do, small enough for the browser whatever the size of the file. */
export type TestPreview = {
  delimiter: string;
  titles: { line: number; text: string }[];
  columns: FoundColumn<TestField>[];
  counts: { rows: number; create: number; unchanged: number; error: number };
  athletes: number;
  repairs: Repair<TestFaultCode, TestField>[];
  dateEvidence: DateEvidence;
  /** In how many lengths that name no unit each unit could be meant. */
  unitEvidence: { cm: number; in: number; mm: number };
  /** Of rows: how many have a cell for each column; of columns: how many were found by name. */
  sure: { cells: Found; columns: Found };
};

/** The preview of a checked file of tests: counts, repairs, and how sure what was found is. */
export function testPreviewOf(checked: ReadTests, counts: TestCounts): TestPreview {
  const { table, columns, read, athletes } = checked;
  const faulty = read.filter(({ faults }) => faults.length > 0);
  const width = table.headers.length;
  return {
    delimiter: table.delimiter,
    titles: table.titles,
    columns: foundColumns(table, columns),
    counts: { rows: read.length, ...counts, error: faulty.length },
    athletes: athletes.athleteIds.length,
    repairs: groupFaults(faulty, (code) => ({
      title: testRepairs[code].title,
      isOne: isOne(code),
    })),
    dateEvidence: dateEvidenceOf(read),
    unitEvidence: unitEvidenceOf(checked),
    sure: {
      cells: {
        is: table.delimiter,
        in: table.rows.filter((cells) => cells.length === width).length,
        of: table.rows.length,
      },
      columns: { is: "by name", in: columns.filter((field) => field !== null).length, of: width },
    },
  };
}

/** One answer settles these, whatever their column. */
function isOne(code: TestFaultCode): boolean {
  return code === "unit_missing" || code === "test_unknown" || code === "unit_doubt";
}

/** What a knee to the wall may be, in cm; most are. */
const usualCm = { least: 3, most: 20 };

function unitEvidenceOf({ read }: ReadTests): TestPreview["unitEvidence"] {
  const found = { cm: 0, in: 0, mm: 0 };
  for (const { faults } of read)
    for (const { code, value } of faults) {
      if (code !== "unit_missing") continue;
      const number = Number(value.replace(",", "."));
      for (const unit of ["cm", "in", "mm"] as const) {
        const cm = toCm(number, unit);
        if (cm >= usualCm.least && cm <= usualCm.most) found[unit] += 1;
      }
    }
  return found;
}

/** The rows of a file of tests that are at fault, as CSV with what to do. */
export function faultyTestsCsv({ table, read }: ReadTests): string {
  return faultFile(
    table,
    read.map(({ faults }) =>
      faults.map(({ code, field, value, message }) => ({
        column: field ? testFieldLabels[field] : "",
        found: value,
        expected: testRepairs[code].expected,
        advice: message,
      })),
    ),
  );
}
