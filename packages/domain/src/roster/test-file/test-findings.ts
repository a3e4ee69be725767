import type { LengthUnit } from "../../units";
import type { DateOrder } from "../import/date";
import { joinRepairs, type Repair } from "../import/repairs";
import type { TestFaultCode, TestField } from "./test-file";

/** How many rows were looked at, how many tests are new or stored already, and how many rows are at fault. */
export type TestCounts = { rows: number; create: number; unchanged: number; error: number };

/** What was found in the rows of a file of tests, or of a part of it. */
export type TestFindings = {
  counts: TestCounts;
  /** Whose tests they are. */
  athletes: number;
  repairs: Repair<TestFaultCode, TestField>[];
  /** How many days read one way only, by the order they show. */
  dateEvidence: Record<DateOrder, number>;
  /** In how many lengths that name no unit each unit could be meant. */
  unitEvidence: Record<LengthUnit, number>;
};

/** Nothing counted yet. */
export const noTests: TestCounts = { rows: 0, create: 0, unchanged: 0, error: 0 };

/** What was found in two parts of a file that share no athlete. */
export function joinFindings(one: TestFindings, other: TestFindings): TestFindings {
  return {
    counts: added(one.counts, other.counts),
    athletes: one.athletes + other.athletes,
    repairs: joinRepairs(one.repairs, other.repairs),
    dateEvidence: added(one.dateEvidence, other.dateEvidence),
    unitEvidence: added(one.unitEvidence, other.unitEvidence),
  };
}

/** Two counts of the same as one. */
export function added<K extends string>(one: Record<K, number>, other: Record<K, number>) {
  const sums = { ...one };
  for (const key in sums) sums[key] += other[key];
  return sums;
}
