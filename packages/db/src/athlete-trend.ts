import type { RuleSet } from "@talus/domain/assessments/rule-set";
import { DomainError } from "@talus/domain/errors";
import type { PerSide } from "@talus/domain/sides";
import type { Attempt, TrendAssessment } from "@talus/domain/trends/athlete-series";
import type { DisplayUnit } from "@talus/domain/units";
import type { Sql, Statement } from "./client";
import type { AthleteGrant } from "./grant";

/** What an athlete's charts need beside the tests; a target of their own or the rule set's goal. */
export type TrendReader = { unit: DisplayUnit; timeZone: string; targetCm: PerSide<number> };

const reader: Statement = {
  name: "trend_reader",
  text: `SELECT units AS unit, time_zone AS "timeZone", coalesce(target_cm_left, $3) AS left, coalesce(target_cm_right, $3) AS right
    FROM athlete WHERE organisation_id = $1 AND id = $2`,
};

/** Unit, time zone and targets of the granted athlete. */
export async function getTrendReader(
  db: Sql,
  grant: AthleteGrant<"trend:read">,
  { goalCm }: Pick<RuleSet, "goalCm">,
): Promise<TrendReader> {
  type Row = { unit: DisplayUnit; timeZone: string; left: number; right: number };
  const [row] = await db.query<Row>(reader, [db.organisationId, grant.athleteId, goalCm]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  const { left, right, ...rest } = row;
  return { ...rest, targetCm: { left, right } };
}

/** Only distances: a towel hold in seconds or an angle is another story. */
const tests: Statement = {
  name: "trend_tests",
  text: `SELECT s.id, s.taken_on AS "takenOn", s.protocol, s.left_cm AS "leftCm", s.right_cm AS "rightCm",
      coalesce(jsonb_agg(jsonb_build_object('side', m.side, 'cm', m.value, 'valid', m.valid, 'invalidReason', m.invalid_reason)
        ORDER BY m.side, m.attempt) FILTER (WHERE m.side IS NOT NULL), '[]') AS attempts
    FROM assessment s
    LEFT JOIN measure m ON m.organisation_id = s.organisation_id AND m.assessment_id = s.id AND m.test_code = 'distance'
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.superseded_at IS NULL
      AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
    GROUP BY s.organisation_id, s.id
    ORDER BY s.taken_on, s.recorded_at`,
};

/** Every distance test of the granted athlete as it counts now, oldest first. May read a replica. */
export async function listTrendAssessments(
  db: Sql,
  grant: AthleteGrant<"trend:read">,
): Promise<TrendAssessment[]> {
  type Row = Omit<TrendAssessment, "attempts"> & { attempts: Attempt[] };
  return db.query<Row>(tests, [db.organisationId, grant.athleteId]);
}
