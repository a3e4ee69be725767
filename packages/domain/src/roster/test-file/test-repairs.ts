import type { TestFaultCode } from "./test-file";

/** What heads each group of faults, and what stands in a cell that has none. */
export const testRepairs = {
  quote_open: { title: "A quote is not closed", expected: "a closed quote" },
  cells_too_many: { title: "More cells than columns", expected: "a cell for each column" },
  formula: { title: "A formula instead of its value", expected: "the value" },
  athlete_missing: { title: "Nobody is named", expected: "an external ID or an e-mail" },
  athlete_unknown: { title: "Nobody here", expected: "somebody on your roster" },
  test_missing: { title: "No test is named", expected: "a test, such as ktw" },
  test_unknown: { title: "Test not known", expected: "a test, such as ktw" },
  side_unknown: { title: "No side", expected: "left or right" },
  value_missing: { title: "No value", expected: "a number" },
  value_invalid: { title: "Not a number", expected: "a number, such as 10.5" },
  unit_missing: { title: "In which unit?", expected: "a number with its unit" },
  unit_wrong: { title: "Not the unit of this test", expected: "the unit of the test" },
  unit_doubt: { title: "Looks like another unit", expected: "a number in its own unit" },
  units_mixed: { title: "Two units in one test", expected: "one unit" },
  date_missing: { title: "No day", expected: "a day, such as 2026-03-21" },
  date_order: { title: "Day reads two ways", expected: "a day, such as 2026-03-21" },
  date_invalid: { title: "Not a day", expected: "a day, such as 2026-03-21" },
  tester_unknown: { title: "Tester not known", expected: "a coach or assistant, or nothing" },
  word_unknown: { title: "Word not known", expected: "a known word, or nothing" },
  tries_many: { title: "More than three tries", expected: "three tries a side at most" },
  main_missing: { title: "No ankle test that day", expected: "an ankle test of the same day" },
  row_beside: { title: "Beside a row at fault", expected: "the other row repaired" },
  test_differs: { title: "Another result is stored", expected: "the stored result" },
  test_refused: { title: "Cannot be", expected: "a result that can be" },
} as const satisfies Record<TestFaultCode, { title: string; expected: string }>;
