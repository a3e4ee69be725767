import type { Action } from "@talus/domain/access";
import type { Facts } from "@talus/domain/verdicts/facts/facts";
import type { Judgement } from "@talus/domain/verdicts/verdict";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** What the engine said about an assessment, with all that it said it from. */
export type StoredVerdict = {
  id: string;
  assessmentId: string;
  inputs: Facts;
  outcome: Judgement;
  createdAt: Date;
};

const insert: Statement = {
  name: "verdict_insert",
  text: `INSERT INTO verdict (organisation_id, id, assessment_id, athlete_id, rule_set_version, decision, safety,
      inputs, outcome, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10)`,
};

/** Stores a verdict; it never changes, an amended assessment gets a new one. */
export async function createVerdict(
  db: Sql,
  grant: AthleteGrant<"assessment:capture" | "assessment:amend">,
  verdict: Omit<StoredVerdict, "createdAt"> & { now: Date },
): Promise<void> {
  const { outcome } = verdict;
  await db.query(insert, [
    db.organisationId,
    verdict.id,
    verdict.assessmentId,
    grant.athleteId,
    outcome.ruleSetVersion,
    outcome.decision,
    outcome.safety.level,
    JSON.stringify(verdict.inputs),
    JSON.stringify(outcome),
    verdict.now,
  ]);
}

const columns = `v.id, v.assessment_id AS "assessmentId", v.inputs, v.outcome, v.created_at AS "createdAt"`;

const ofAssessment: Statement = {
  name: "verdict_of_assessment",
  text: `SELECT ${columns} FROM verdict v
    WHERE v.organisation_id = $1 AND v.athlete_id = $2 AND v.assessment_id = $3
    ORDER BY v.created_at DESC LIMIT 1`,
};

/** The newest verdict on an assessment, or null. */
export async function findVerdictOf(
  db: Sql,
  grant: AthleteGrant<Action>,
  assessmentId: string,
): Promise<StoredVerdict | null> {
  const [row] = await db.query<StoredVerdict>(ofAssessment, [
    db.organisationId,
    grant.athleteId,
    assessmentId,
  ]);
  return row ?? null;
}

const byId: Statement = {
  name: "verdict_find",
  text: `SELECT ${columns} FROM verdict v WHERE v.organisation_id = $1 AND v.athlete_id = $2 AND v.id = $3`,
};

/** One verdict of the athlete, or null. */
export async function findVerdict(
  db: Sql,
  grant: AthleteGrant<Action>,
  verdictId: string,
): Promise<StoredVerdict | null> {
  const [row] = await db.query<StoredVerdict>(byId, [
    db.organisationId,
    grant.athleteId,
    verdictId,
  ]);
  return row ?? null;
}
