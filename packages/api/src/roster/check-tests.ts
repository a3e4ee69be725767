import {
  type AthletesGrant,
  grantAthletes,
  grantOrganisation,
  type OrganisationGrant,
} from "@talus/db/grant";
import { listTestedAthletes } from "@talus/db/roster/import";
import { listStaffCandidates } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import { groupTests } from "@talus/domain/roster/test-file/group-tests";
import {
  athletesOfRows,
  readTestRow,
  type TestRowContext,
} from "@talus/domain/roster/test-file/read-test";
import {
  mapTestColumns,
  testFieldLabels,
  testFieldOf,
  unitInHeader,
} from "@talus/domain/roster/test-file/test-columns";
import type { ReadTestRow, TestFault } from "@talus/domain/roster/test-file/test-file";
import { mostTestRows, type TestFileInput } from "@talus/domain/roster/test-file/test-file.schema";
import type { TestCounts } from "@talus/domain/roster/test-file/test-findings";
import { TestedAthletes } from "@talus/domain/roster/test-file/tested-athletes";
import { comparedText } from "@talus/domain/text/compared-text";
import type { Steps } from "@talus/domain/text/steps";
import { type JudgedTest, type Judging, judgeOf } from "../consequences/judge-tests";
import { unhurried } from "../jobs/unhurried";
import { refuseSize, refuseTwice } from "./check-import";
import { type FileTable, openQuote, parseTable } from "./file/parse-table";

type Grant = OrganisationGrant<"roster:write">;

const testFile = {
  knows: (header: string) => testFieldOf(header) !== null,
  mostRows: mostTestRows,
};

/** The rows of an athlete, or one that is nobody's (null), by their places in the table. */
export type RowGroup = { athleteId: string | null; places: number[] };

/** A file of tests of which only whose the rows are was read: the rest of 100,000 rows at once would be too much to keep. */
export type TestsFile = {
  table: FileTable;
  context: TestRowContext;
  /** In the order in which they begin in the file. */
  groups: RowGroup[];
};

/** Takes a file of tests apart, maps its columns and finds whose its rows are. */
export async function openTests(db: Sql, grant: Grant, input: TestFileInput): Promise<TestsFile> {
  await db.allowMinutes();
  const table = await unhurried(parseTable(input.text, testFile));
  refuseSize(table, { most: mostTestRows, each: "test" });
  const { headers, rows } = table;
  const columns =
    input.columns?.length === headers.length ? input.columns : mapTestColumns(headers, rows);
  refuseTwice(columns, testFieldLabels);
  const [athletes, staff] = await Promise.all([
    listTestedAthletes(db, grant),
    listStaffCandidates(db, grant),
  ]);
  const context = {
    ...{ columns, units: headers.map(unitInHeader), choices: input.choices },
    athletes: new TestedAthletes(athletes),
    testers: new Map(
      staff.flatMap(({ userId, name, email }) =>
        [name, email].map((word) => [comparedText(word), userId] as const),
      ),
    ),
  };
  const groups = await unhurried(groupsOf(table, context));
  refuseCrowded(groups);
  return { table, context, groups };
}

/** An athlete's tests are judged together; nobody has more, but for a column that is mapped amiss. */
const mostRowsEach = 10_000;

function refuseCrowded(groups: readonly RowGroup[]): void {
  if (groups.every(({ places }) => places.length <= mostRowsEach)) return;
  const most = mostRowsEach.toLocaleString("en");
  throw new DomainError(
    "INVALID",
    `More than ${most} rows name the same athlete. Check the column of IDs, or split the file.`,
  );
}

function* groupsOf(table: FileTable, context: TestRowContext): Steps<RowGroup[]> {
  const athleteOf = athletesOfRows(context);
  const groups: RowGroup[] = [];
  const ofAthlete = new Map<string, RowGroup>();
  for (const place of table.lines.keys()) {
    yield;
    const athlete = table.broken.has(place) ? null : athleteOf(table.rows.at(place));
    const known = athlete && ofAthlete.get(athlete.id);
    if (known) known.places.push(place);
    else {
      const group = { athleteId: athlete?.id ?? null, places: [place] };
      groups.push(group);
      if (athlete) ofAthlete.set(athlete.id, group);
    }
  }
  return groups;
}

/** Whom rows name. */
export function athletesIn(groups: readonly RowGroup[]): string[] {
  return groups.map(({ athleteId }) => athleteId).filter((id) => id !== null);
}

/** Reads the rows of some groups. */
export function* readGroups(
  { table, context }: TestsFile,
  groups: readonly RowGroup[],
): Steps<ReadTestRow[]> {
  const read: ReadTestRow[] = [];
  for (const place of groups.flatMap(({ places }) => places)) {
    yield;
    const row = readTestRow(table.rows.at(place), table.lines[place] ?? 0, context);
    const fault = openQuote(table, place);
    read.push(fault ? { ...row, athlete: null, faults: [fault] } : row);
  }
  return read;
}

/** How whoever imports has the tests of a file judged. */
export function judgingOf(
  { actor }: Grant,
  { choices: { unlikely } }: Pick<TestFileInput, "choices">,
  now: Date,
): Judging {
  return { actor, now, unlikely };
}

/** Some athletes' rows with their faults, and their tests as they were judged. */
export type CheckedPart = {
  rows: ReadTestRow[];
  /** Whose tests they are, among others. */
  athletes: AthletesGrant<"assessment:capture">;
  judged: JudgedTest[];
  /** How many groups of the file are checked with it. */
  checked: number;
};

/** So many rows are judged by what was read at once. */
const rowsAtOnce = 1000;
/** A judgement is large: that of so many rows is handed on before there is another. */
const rowsPerPart = 100;

/**
 * Judges the tests of a file part by part, from a group on, and notes at their rows what keeps them from being
 * stored; writes nothing.
 */
export async function* checkTests(
  db: Sql,
  file: TestsFile,
  { from = 0, ...judging }: Judging & { from?: number },
): AsyncGenerator<CheckedPart> {
  const capture = grantOrganisation(judging.actor, "assessment:capture");
  let checked = from;
  for (const together of partsOf(file.groups.slice(from), rowsAtOnce)) {
    const athletes = await grantAthletes(db, capture, athletesIn(together));
    const judge = await judgeOf(db, athletes, judging);
    for (const groups of partsOf(together, rowsPerPart)) {
      const rows = await unhurried(readGroups(file, groups));
      const judged = await judge(groupTests(rows));
      for (const one of judged)
        if (one.kind !== "create" && one.kind !== "unchanged")
          for (const row of one.test.rows) row.faults.push(faultOf(one));
      checked += groups.length;
      yield { rows, athletes, judged, checked };
    }
  }
}

/** Groups in parts of at least so many rows, those of one athlete together. */
function* partsOf(groups: readonly RowGroup[], least: number): Generator<RowGroup[]> {
  let part: RowGroup[] = [];
  let rows = 0;
  for (const group of groups) {
    part.push(group);
    rows += group.places.length;
    if (rows < least) continue;
    yield part;
    part = [];
    rows = 0;
  }
  if (part.length > 0) yield part;
}

/** Whose tests a part holds. */
export function testedIn({ judged }: CheckedPart): string[] {
  return [...new Set(judged.map(({ test }) => test.athleteId))];
}

/** How many rows a part has, what its tests would do, and how many of its rows are at fault. */
export function countsOf({ rows, judged }: CheckedPart): TestCounts {
  const kinds = (of: JudgedTest["kind"]) => judged.filter(({ kind }) => kind === of).length;
  const error = rows.filter(({ faults }) => faults.length > 0).length;
  return { rows: rows.length, create: kinds("create"), unchanged: kinds("unchanged"), error };
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
