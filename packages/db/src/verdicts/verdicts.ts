import type { Action } from "@talus/domain/access";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import { columns, type Row } from "../columns.sql";
import { type AthleteGrant, type AthletesGrant, oneAthlete, requireGranted } from "../grant";
import { refreshAthleteNow } from "../queue/athlete-now";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";

/** What the engine said about an assessment, with all that it said it from. */
export type StoredVerdict = {
  id: string;
  assessmentId: string;
  inputs: Facts;
  outcome: Judgement;
  createdAt: Date;
};

/** A verdict to store, and when it was given. */
type NewVerdict = Omit<StoredVerdict, "createdAt"> & { now: Date };

/** Stores a verdict; it never changes, an amended assessment gets a new one. */
export async function createVerdict(
  db: Sql,
  grant: AthleteGrant<"assessment:capture" | "assessment:amend">,
  verdict: NewVerdict,
): Promise<void> {
  await insertRows(db, "Verdict", [rowOf(db, grant.athleteId, verdict)]);
  await refreshAthleteNow(db, oneAthlete(grant), verdict.now);
}

/** Stores verdicts on tests of many athletes; `at` is when, whatever day each is dated by. */
export async function createVerdicts(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
  verdicts: readonly (NewVerdict & { athleteId: string })[],
  at: Date,
): Promise<void> {
  requireGranted(grant, verdicts);
  await insertRows(
    db,
    "Verdict",
    verdicts.map((verdict) => rowOf(db, verdict.athleteId, verdict)),
  );
  await refreshAthleteNow(db, grant, at);
}

function rowOf(db: Sql, athleteId: string, { outcome, ...verdict }: NewVerdict) {
  return {
    organisationId: db.organisationId,
    id: verdict.id,
    assessmentId: verdict.assessmentId,
    athleteId,
    ruleSetVersion: outcome.ruleSetVersion,
    decision: outcome.decision,
    safety: outcome.safety.level,
    inputs: verdict.inputs,
    outcome,
    createdAt: verdict.now,
  };
}

const stored = columns("Verdict v", "id, assessmentId, inputs, outcome, createdAt");

type VerdictRow = Row<typeof stored, StoredVerdict>;

const ofAssessment: Statement<VerdictRow> = {
  name: "verdict_of_assessment",
  text: `SELECT ${stored} FROM verdict v
    WHERE v.organisation_id = $1 AND v.athlete_id = $2 AND v.assessment_id = $3
    ORDER BY v.created_at DESC LIMIT 1`,
};

/** The newest verdict on an assessment, or null. */
export async function findVerdictOf(
  db: Sql,
  grant: AthleteGrant<Action>,
  assessmentId: string,
): Promise<StoredVerdict | null> {
  const [row] = await db.query(ofAssessment, [db.organisationId, grant.athleteId, assessmentId]);
  return row ?? null;
}

const byId: Statement<VerdictRow> = {
  name: "verdict_find",
  text: `SELECT ${stored} FROM verdict v WHERE v.organisation_id = $1 AND v.athlete_id = $2 AND v.id = $3`,
};

/** One verdict of the athlete, or null. */
export async function findVerdict(
  db: Sql,
  grant: AthleteGrant<Action>,
  verdictId: string,
): Promise<StoredVerdict | null> {
  const [row] = await db.query(byId, [db.organisationId, grant.athleteId, verdictId]);
  return row ?? null;
}
