import type { OrganisationGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { groupFaults } from "@talus/domain/roster/import/repairs";
import { testFieldLabels } from "@talus/domain/roster/test-file/test-columns";
import type { TestFaultCode, TestField } from "@talus/domain/roster/test-file/test-file";
import type { TestFileInput, TestLook } from "@talus/domain/roster/test-file/test-file.schema";
import {
  joinFindings,
  noTests,
  type TestFindings,
} from "@talus/domain/roster/test-file/test-findings";
import { testRepairs } from "@talus/domain/roster/test-file/test-repairs";
import { toCm } from "@talus/domain/units";
import { unhurried } from "../jobs/unhurried";
import {
  type CheckedPart,
  checkTests,
  countsOf,
  judgingOf,
  openTests,
  type TestsFile,
  testedIn,
} from "./check-tests";
import { faultFile, type ToldFault } from "./file/fault-file";
import { dateEvidenceOf, type FoundColumn, foundColumns } from "./file/found-in-file";
import { keptTests } from "./keep-draft";

type Grant = OrganisationGrant<"roster:write">;

/** How sure something that was found is: in so many of those looked at. */
export type Found = { is: string; in: number; of: number };

/** What an import of tests would do as far as it is checked, small enough for the browser whatever the size of the file. */
export type TestPreview = TestFindings & {
  delimiter: string;
  titles: { line: number; text: string }[];
  columns: FoundColumn<TestField>[];
  /** How many rows the whole file has. */
  rows: number;
  /** Of rows: how many have a cell for each column; of columns: how many were found by name. */
  sure: { cells: Found; columns: Found };
};

/** The first faults are to be seen at once; after them, taking the file apart anew is not to cost much of a look. */
const rowsAtFirst = 2000;
const rowsPerLook = 50_000;

/**
 * Looks at a part of the kept file, and gives where the next part begins; null: it was the last. What was found in
 * the parts is put together by `joinFindings`.
 */
export async function previewTests(
  db: Sql,
  grant: Grant,
  { importId, from, ...input }: TestLook,
  now: Date,
): Promise<TestPreview & { next: number | null }> {
  const text = await keptTests(db, grant, importId);
  const file = await openTests(db, grant, { ...input, text });
  let found: TestFindings = nothing;
  let checked = from;
  for await (const part of checkTests(db, file, { ...judgingOf(grant, input, now), from })) {
    found = joinFindings(found, findingsOf(part));
    checked = part.checked;
    if (found.counts.rows >= (from === 0 ? rowsAtFirst : rowsPerLook)) break;
  }
  return { ...aboutFile(file), ...found, next: checked < file.groups.length ? checked : null };
}

const nothing: TestFindings = {
  counts: noTests,
  athletes: 0,
  repairs: [],
  dateEvidence: { day_first: 0, month_first: 0 },
  unitEvidence: { cm: 0, in: 0, mm: 0 },
};

function aboutFile({
  table,
  context: { columns },
}: TestsFile): Omit<TestPreview, keyof TestFindings> {
  const { delimiter, titles, headers, rows } = table;
  let full = 0;
  for (const cells of rows) full += cells.length === headers.length ? 1 : 0;
  const named = columns.filter((field) => field !== null).length;
  return {
    ...{ delimiter, titles, rows: rows.length },
    columns: foundColumns(table, columns),
    sure: {
      cells: { is: delimiter, in: full, of: rows.length },
      columns: { is: "by name", in: named, of: headers.length },
    },
  };
}

function findingsOf(part: CheckedPart): TestFindings {
  const { rows } = part;
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  return {
    counts: countsOf(part),
    athletes: testedIn(part).length,
    repairs: groupFaults(faulty, (code) => ({
      title: testRepairs[code].title,
      isOne: isOne(code),
    })),
    dateEvidence: dateEvidenceOf(rows),
    unitEvidence: unitEvidenceOf(rows),
  };
}

/** One answer settles these, whatever their column. */
function isOne(code: TestFaultCode): boolean {
  return code === "unit_missing" || code === "test_unknown" || code === "unit_doubt";
}

/** What a knee to the wall may be, in cm; most are. */
const usualCm = { least: 3, most: 20 };

function unitEvidenceOf(rows: CheckedPart["rows"]): TestFindings["unitEvidence"] {
  const found = { cm: 0, in: 0, mm: 0 };
  for (const { faults } of rows)
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
export async function faultyTestsCsv(
  db: Sql,
  grant: Grant,
  input: TestFileInput,
  now: Date,
): Promise<string> {
  const file = await openTests(db, grant, input);
  const faultsAt = new Map<number, ToldFault[]>();
  for await (const { rows } of checkTests(db, file, judgingOf(grant, input, now)))
    for (const { row, faults } of rows)
      if (faults.length > 0) faultsAt.set(row, faults.map(toldFault));
  const faults = file.table.lines.map((line) => faultsAt.get(line) ?? []);
  return unhurried(faultFile(file.table, faults));
}

function toldFault({
  code,
  field,
  value,
  message,
}: CheckedPart["rows"][number]["faults"][number]): ToldFault {
  return {
    column: field ? testFieldLabels[field] : "",
    found: value,
    expected: testRepairs[code].expected,
    advice: message,
  };
}
