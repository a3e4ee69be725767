/** SQL that is true where the assignment `alias` is the plan that its athlete follows now; at most one is. */
export function isRunning(alias: string): string {
  return `(${alias}.ends_on IS NULL AND ${alias}.undone_at IS NULL)`;
}

/** SQL that is true where the assignment `alias` goes on after a day, or has no end yet. */
export function goesOnAfter(alias: string, day: string): string {
  return `(${alias}.ends_on IS NULL OR ${alias}.ends_on > ${day})`;
}
