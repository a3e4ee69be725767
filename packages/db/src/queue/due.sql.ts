/** SQL for the day that a test is overdue from, of a row `n` of `athlete_now`: the planned one, else the last test's. */
export const testAfter = (n: string) => `coalesce(${n}.planned_test_on, ${n}.next_test_after)`;

/** SQL for the last day on which the next test is not overdue; `maxDays` is the placeholder of that many days. */
export const testUntil = (n: string, maxDays: string) =>
  `coalesce(${n}.planned_test_on, ${n}.next_test_after + ${maxDays}::int)`;
