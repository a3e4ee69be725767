import type { Sql, Statement } from "./transaction";

/*
 * What a decision rests on is locked before it is read, so that two who decide at once do it one
 * after the other. Always in this order, so that nobody waits in a circle:
 *
 *   1. the organisation  who belongs to it; its roster, teams, types, routines and rules
 *   2. athletes          by ascending id: their holds, plans, tests, logs and injuries
 *   3. the rest          a batch, a row that is changed
 *
 * NO KEY: rows that only point at the locked one (an audit entry, a log) are written meanwhile.
 */

const organisation: Statement = {
  name: "lock_organisation",
  text: "SELECT 1 FROM organisation WHERE organisation_id = $1 FOR NO KEY UPDATE",
};

/** Lets one at a time decide on what the organisation is made of, until the transaction ends. */
export async function lockOrganisation(db: Sql): Promise<void> {
  await db.query(organisation, [db.organisationId]);
}

const athletes: Statement = {
  name: "lock_athletes",
  text: `SELECT 1 FROM athlete WHERE organisation_id = $1 AND id = ANY($2::uuid[])
    ORDER BY id FOR NO KEY UPDATE`,
};

/** Lets one at a time decide on these athletes; ids outside the organisation are passed over. */
export async function lockAthletes(db: Sql, athleteIds: readonly string[]): Promise<void> {
  if (athleteIds.length > 0) await db.query(athletes, [db.organisationId, athleteIds]);
}

const newRoutines: Statement = {
  name: "lock_new_routines",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('routines ' || $1, 0))",
};

/**
 * Lets one at a time store a routine that a review proposes, so that two with the same need share
 * one. No row stands for it: the athlete's is held already, the organisation's comes before that.
 */
export async function lockNewRoutines(db: Sql): Promise<void> {
  await db.query(newRoutines, [db.organisationId]);
}
