import {
  type AthletesGrant,
  grantAthletes,
  grantOrganisation,
  type OrganisationGrant,
} from "@talus/db/grant";
import { listTestedAthletes } from "@talus/db/roster/import";
import { listStaffCandidates } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { type FileTest, groupTests } from "@talus/domain/roster/test-file/group-tests";
import { readTestRow } from "@talus/domain/roster/test-file/read-test";
import {
  mapTestColumns,
  testFieldLabels,
  testFieldOf,
} from "@talus/domain/roster/test-file/test-columns";
import type { ReadTestRow, TestColumns, TestFault } from "@talus/domain/roster/test-file/test-file";
import { mostTestRows, type TestFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import { TestedAthletes } from "@talus/domain/roster/test-file/tested-athletes";
import { comparedText } from "@talus/domain/text/compared-text";
import {
  type JudgedTest,
  type Judging,
  judgeTests,
  testsByAthletes,
} from "../consequences/judge-tests";
import { refuseSize, refuseTwice } from "./check-import";
import { type FileTable, parseTable } from "./file/parse-table";

type Grant = OrganisationGrant<"roster:write">;

const testFile = {
  knows: (header: string) => testFieldOf(header) !== null,
  mostRows: mostTestRows,
};

/** A file of tests as it reads, before any of them is judged. */
export type ReadTests = {
  table: FileTable;
  columns: TestColumns;
  read: ReadTestRow[];
  tests: FileTest[];
  /** The right to test those whom the tests are of. */
  athletes: AthletesGrant<"assessment:capture">;
};

/** Reads a file of tests, maps its columns and finds whose tests they are. */
export async function readTests(db: Sql, grant: Grant, input: TestFileInput): Promise<ReadTests> {
  await db.allowMinutes();
  const table = parseTable(input.text, testFile);
  refuseSize(table, { most: mostTestRows, each: "test" });
  const { headers, rows, lines } = table;
  const columns =
    input.columns?.length === headers.length ? input.columns : mapTestColumns(headers, rows);
  refuseTwice(columns, testFieldLabels);
  const [athletes, staff] = await Promise.all([
    listTestedAthletes(db, grant),
    listStaffCandidates(db, grant),
  ]);
  const context = {
    ...{ columns, headers, choices: input.choices },
    athletes: new TestedAthletes(athletes),
    testers: new Map(
      staff.flatMap(({ userId, name, email }) =>
        [name, email].map((word) => [comparedText(word), userId] as const),
      ),
    ),
  };
  const read = rows.map((cells, index) => {
    const row = readTestRow(cells, lines[index] ?? 0, context);
    const broken = table.broken.get(index);
    return broken === undefined
      ? row
      : { ...row, athlete: null, faults: [openQuote(cells, broken)] };
  });
  const tests = groupTests(read);
  const ids = [...new Set(tests.map(({ athleteId }) => athleteId))];
  const capture = grantOrganisation(grant.actor, "assessment:capture");
  return { table, columns, read, tests, athletes: await grantAthletes(db, capture, ids) };
}

function openQuote(cells: readonly string[], message: string): TestFault {
  return { code: "quote_open", field: null, value: cells.join(",").slice(0, 200), message };
}

/** How many tests of a file are new, and how many are stored already; what is wrong stands with the rows. */
export type TestCounts = { create: number; unchanged: number };

/** Some athletes' tests as they were judged. */
export type JudgedPart = { athletes: AthletesGrant<"assessment:capture">; judged: JudgedTest[] };

/**
 * Judges every test of a file and notes at its rows what keeps it from being stored; writes nothing.
 * `onJudged` is handed each part of it: all parts of a large file at once would be too many to keep.
 */
export async function checkTests(
  db: Sql,
  { tests, athletes }: ReadTests,
  judging: Judging,
  onJudged: (part: JudgedPart) => void = () => {},
): Promise<TestCounts> {
  const counts = { create: 0, unchanged: 0 };
  for (const part of testsByAthletes(athletes, tests)) {
    const judged = await judgeTests(db, part.athletes, part.tests, judging);
    for (const one of judged) {
      if (one.kind === "create" || one.kind === "unchanged") counts[one.kind] += 1;
      else for (const row of one.test.rows) row.faults.push(faultOf(one));
    }
    onJudged({ athletes: part.athletes, judged });
  }
  return counts;
}

function faultOf(one: Exclude<JudgedTest, { kind: "create" | "unchanged" }>): TestFault {
  const { attempts, unit, takenOn } = one.test.content;
  const values = [...attempts.left, ...attempts.right].map(({ value }) => value).join(", ");
  const value = `${values} ${unit}`;
  if (one.kind === "differs") {
    const message = `Another result of ${takenOn} is stored; correct that one with the athlete, or leave this out`;
    return { code: "test_differs", field: "taken_at", value: takenOn, message };
  }
  const message =
    one.unit && !one.isDoubt ? `${one.message} In ${one.unit} it could be.` : one.message;
  return { code: one.unit ? "unit_doubt" : "test_refused", field: null, value, message };
}
