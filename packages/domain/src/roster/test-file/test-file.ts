import type { Sensation } from "../../assessments/findings";
import type { LocalDate } from "../../calendar";
import type { Side } from "../../sides";
import type { LengthUnit } from "../../units";
import type { DateOrder } from "../import/date";
import type { WordChoice } from "../import/words";
import type { ValueCode } from "./value-codes";

/** The columns of a file of tests that hold no value of a side; a long file has its value under `value`. */
const longFields = [
  "external_id",
  "talus_id",
  "email",
  "athlete",
  "test_code",
  "method",
  "side",
  "value",
  "unit",
  "taken_at",
  "tester",
  "attempt",
  "valid",
  "sensation",
  "pain_nrs",
  "note",
] as const;

/** A column of a wide file: the value of one test on one side. */
export type WideField = `${ValueCode}_${Side}`;

/** The columns of a file of tests. */
export type TestField = (typeof longFields)[number] | WideField;

/** Which field each column of the file holds; null: the column is left out. */
export type TestColumns = readonly (TestField | null)[];

/** The fields of a long file, in the order in which they are offered. */
export const testLongFields: readonly TestField[] = longFields;

/** What the coach decided while repairing; everything not decided stays a fault. */
export type TestChoices = {
  /** How 3/4/2026 reads; null: not said, so such a date is refused. */
  dateOrder: DateOrder | null;
  /** The unit of lengths that name none; null: not said, so they are refused. */
  unit: LengthUnit | null;
  /** What the words of the file mean as a test. */
  tests: readonly WordChoice<ValueCode>[];
  /** Whether tests that make sense in another unit alone stand as written or in that unit; null: not said. */
  unlikely: "as_written" | "other_unit" | null;
  /** Whether tests of a tester who is nobody here are noted as the importer's. */
  testerIsMe: boolean;
  /** Whether rows that still have a fault are left out instead of stopping the import. */
  leaveOutFaulty: boolean;
};

/** Nothing decided yet. */
export const noTestChoices: TestChoices = {
  dateOrder: null,
  unit: null,
  tests: [],
  unlikely: null,
  testerIsMe: false,
  leaveOutFaulty: false,
};

/** What is wrong with a row of tests; rows with the same code are repaired together. */
export type TestFaultCode =
  | "quote_open"
  | "cells_too_many"
  | "formula"
  | "athlete_missing"
  | "athlete_unknown"
  | "test_missing"
  | "test_unknown"
  | "side_unknown"
  | "value_missing"
  | "value_invalid"
  | "unit_missing"
  | "unit_wrong"
  | "unit_doubt"
  | "units_mixed"
  | "date_missing"
  | "date_order"
  | "date_invalid"
  | "tester_unknown"
  | "word_unknown"
  | "tries_many"
  | "main_missing"
  | "row_beside"
  | "test_differs"
  | "test_refused";

/** One thing to repair: where, what stands there, and what to do about it. */
export type TestFault = {
  code: TestFaultCode;
  field: TestField | null;
  value: string;
  message: string;
};

/** Somebody whom a file of tests may name. */
export type TestedAthlete = {
  id: string;
  externalId: string | null;
  email: string | null;
  givenName: string;
  familyName: string;
  timeZone: string;
};

/** One value of a side as a row says it. */
export type ReadValue = {
  code: ValueCode;
  side: Side;
  value: number;
  unit: LengthUnit | "deg" | "s" | "reps";
  /** Its place among the tries of a side; null: after those before it. */
  attempt: number | null;
  isValid: boolean;
};

/** A row of a file of tests as read; null where it could not be. `dateOrder` is the order its date shows by itself. */
export type ReadTestRow = {
  row: number;
  name: string;
  athlete: TestedAthlete | null;
  takenOn: LocalDate | null;
  dateOrder: DateOrder | null;
  values: ReadValue[];
  sensation: Partial<Record<Side, Sensation>>;
  painNrs: number | null;
  note: string;
  testerId: string | null;
  faults: TestFault[];
};
