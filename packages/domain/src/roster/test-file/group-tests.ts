import type { AssessmentContent } from "../../assessments/assessment";
import type { Attempt } from "../../assessments/findings";
import { type FurtherResults, furtherMeasures } from "../../assessments/further-results";
import { maxAttempts } from "../../assessments/tests/definition";
import { noSymptoms } from "../../safety/red-flags";
import { mapSides, type PerSide, type Side } from "../../sides";
import { toCm } from "../../units";
import type { ReadTestRow, ReadValue, TestFaultCode } from "./test-file";
import { isMain, type MainCode, type ValueCode, valueLabels } from "./value-codes";

/** A test that rows of a file make together: what an assessment says, of whom, and by whom. */
export type FileTest = {
  athleteId: string;
  rows: readonly ReadTestRow[];
  content: AssessmentContent & { protocol: MainCode };
  /** Null: whoever imports. */
  testerId: string | null;
};

/**
 * The tests that the rows of a file make: values of one athlete, day and main test are one test, and
 * further values of the day stand with the first of them. A row that cannot be used, and every other of
 * the athlete's day, gets its fault: half a test is none.
 */
export function groupTests(rows: readonly ReadTestRow[]): FileTest[] {
  const days = new Map<string, ReadTestRow[]>();
  for (const row of rows) {
    if (!row.athlete || !row.takenOn) continue;
    const key = `${row.athlete.id} ${row.takenOn}`;
    days.set(key, [...(days.get(key) ?? []), row]);
  }
  return [...days.values()].flatMap((day) => {
    if (day.every(({ faults }) => faults.length === 0)) {
      const tests = testsOfDay(day);
      if (day.every(({ faults }) => faults.length === 0)) return tests;
    }
    const bad = day.find(({ faults }) => faults.length > 0)?.row;
    const message = `Line ${bad} of the same day needs repair; both are one test`;
    for (const row of day) if (row.faults.length === 0) fault(row, "row_beside", message);
    return [];
  });
}

function fault(row: ReadTestRow, code: TestFaultCode, message: string, value = ""): void {
  row.faults.push({ code, field: null, value, message });
}

function testsOfDay(day: readonly ReadTestRow[]): FileTest[] {
  const mains = [...new Set(day.flatMap(({ values }) => values.map(({ code }) => code)))].filter(
    isMain,
  );
  if (mains.length === 0)
    for (const row of day) {
      const label = valueLabels[row.values[0]?.code ?? "heel_raise"];
      fault(
        row,
        "main_missing",
        `${label} stands with an ankle test of the same day; add its row`,
        label,
      );
    }
  return mains.flatMap((protocol, index) => {
    const isOf = ({ code }: ReadValue) => code === protocol || (index === 0 && !isMain(code));
    const rows = day.filter(({ values }) => values.some(isOf));
    return testOf(protocol, rows, isOf) ?? [];
  });
}

function testOf(
  protocol: MainCode,
  rows: readonly ReadTestRow[],
  isOf: (value: ReadValue) => boolean,
): FileTest | null {
  const [first] = rows;
  if (!first?.athlete || !first.takenOn) return null;
  const values = rows.flatMap((row) => row.values.filter(isOf).map((value) => ({ ...value, row })));
  const units = [
    ...new Set(values.filter(({ code }) => code === protocol).map(({ unit }) => unit)),
  ];
  const [unit] = units;
  if (units.length > 1)
    for (const row of rows)
      fault(
        row,
        "units_mixed",
        "Both sides and every try of a test are told in one unit",
        units.join(", "),
      );
  if (unit === undefined || unit === "s" || unit === "reps") return null;
  const tries = (code: ValueCode) => triesOf(code, values);
  const codes = new Set(values.map(({ code }) => code));
  const towel = tries("towel_hold");
  const notes = [...new Set(rows.map(({ note }) => note).filter((note) => note !== ""))];
  const pains = rows.map(({ painNrs }) => painNrs).filter((nrs) => nrs !== null);
  const content: FileTest["content"] = {
    ...{ protocol, unit, takenOn: first.takenOn, attempts: tries(protocol) },
    findings: {
      sensation: mapSides(
        { left: "left", right: "right" } as const,
        (side: Side) =>
          rows.map(({ sensation }) => sensation[side]).find((one) => one !== undefined) ?? null,
      ),
      towel: mapSides(towel, ([hold]) =>
        hold ? { holdSec: Math.round(hold.value), cramp: false } : null,
      ),
      squat: null,
      marks: { left: null, right: null },
      symptoms: { ...noSymptoms, painNrs: pains.length > 0 ? Math.max(...pains) : null },
    },
    ...furtherOf(codes, tries),
    nextMorningNrs: null,
    note: notes.join(" · ").slice(0, 1000),
  };
  const testerId = rows.map((row) => row.testerId).find((id) => id !== null) ?? null;
  return { athleteId: first.athlete.id, rows, content, testerId };
}

type Valued = ReadValue & { row: ReadTestRow };

/** The tries of one test by side, in the order of their numbers, else of the file. */
function triesOf(code: ValueCode, values: readonly Valued[]): PerSide<Attempt[]> {
  const on = (side: Side) => {
    const own = values.filter((value) => value.code === code && value.side === side);
    const last = own.length + 1;
    const ordered = own.toSorted((a, b) => (a.attempt ?? last) - (b.attempt ?? last));
    for (const { row } of ordered.slice(maxAttempts))
      fault(
        row,
        "tries_many",
        `A side has at most ${maxAttempts} tries a test; leave the others out`,
      );
    return ordered.map(
      ({ value, unit, isValid }): Attempt => ({
        value: code === "toe_circle" && isLength(unit) ? toCm(value, unit) : value,
        invalidReason: isValid ? null : "slipped",
      }),
    );
  };
  return { left: on("left"), right: on("right") };
}

function isLength(unit: ReadValue["unit"]): unit is "cm" | "mm" | "in" {
  return unit === "cm" || unit === "mm" || unit === "in";
}

function furtherOf(
  codes: ReadonlySet<ValueCode>,
  tries: (code: ValueCode) => PerSide<Attempt[]>,
): { further?: FurtherResults } {
  const found: FurtherResults = {};
  for (const code of furtherMeasures) if (codes.has(code)) found[code] = tries(code);
  return Object.keys(found).length > 0 ? { further: found } : {};
}
