import type { Action } from "@talus/domain/access";
import type { MeasuredValue } from "@talus/domain/assessments/test-series";
import type { Sql, Statement } from "./client";
import type { AthleteGrant } from "./grant";

const values: Statement = {
  name: "assessment_values",
  text: `SELECT s.id AS "assessmentId", s.taken_on AS "takenOn", s.protocol, m.test_code AS code, m.side,
      avg(m.value) AS value, m.test_code = 'towel_hold'
        AND coalesce((s.findings #>> ARRAY['towel', m.side, 'cramp'])::boolean, false) AS cramp
    FROM assessment s
    JOIN measure m ON m.organisation_id = s.organisation_id AND m.assessment_id = s.id AND m.valid
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.superseded_at IS NULL
    GROUP BY s.organisation_id, s.id, m.test_code, m.side
    ORDER BY s.taken_on, s.recorded_at, m.test_code, m.side`,
};

/** Every side's mean of what counts, of all tests that stand, oldest first. May read a replica. */
export function listMeasuredValues(db: Sql, grant: AthleteGrant<Action>): Promise<MeasuredValue[]> {
  return db.query(values, [db.organisationId, grant.athleteId]);
}
