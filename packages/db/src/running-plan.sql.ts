/** SQL that is true where the assignment `alias` is the plan that its athlete follows now; at most one is. */
export function isRunning(alias: string): string {
  return `(${alias}.ends_on IS NULL AND ${alias}.undone_at IS NULL)`;
}

/** SQL that is true where the assignment `alias` goes on after a day, or has no end yet. */
export function goesOnAfter(alias: string, day: string): string {
  return `(${alias}.ends_on IS NULL OR ${alias}.ends_on > ${day})`;
}

/**
 * SQL of how the running plan `s`, which follows the version `v`, differs from the newest version of a routine
 * that it follows or came from; null where it does not. `routine` and `newest` are SQL of their ids.
 */
export function divergence(routine: string, newest: string): string {
  return `(CASE WHEN v.id = ${newest} THEN NULL WHEN v.routine_id = ${routine} THEN 'version'
    WHEN s.common_routine_id = ${routine} THEN CASE s.phase WHEN 'maintenance' THEN 'maintenance' ELSE 'review' END END)`;
}
