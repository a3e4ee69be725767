import type { Action } from "@talus/domain/access";
import type { MeasuredValue } from "@talus/domain/assessments/measures/test-series";
import type { LocalDate } from "@talus/domain/calendar";
import type { TestPain } from "@talus/domain/sessions/log/pain-history";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const test = columns("Assessment s", "id as assessmentId, takenOn, protocol");
const measure = columns("Measure m", "testCode as code, side");

const values: Statement<RowWith<typeof test, MeasuredValue> & Row<typeof measure, MeasuredValue>> =
  {
    name: "assessment_values",
    text: `SELECT ${test}, ${measure},
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

const painColumns = columns("Assessment", "takenOn, painNrs, nextMorningNrs");

const pain: Statement<Row<typeof painColumns, TestPain>> = {
  name: "assessment_pain",
  text: `SELECT ${painColumns} FROM assessment
    WHERE organisation_id = $1 AND athlete_id = $2 AND superseded_at IS NULL AND taken_on BETWEEN $3 AND $4
    ORDER BY taken_on DESC, recorded_at DESC LIMIT $5`,
};

/** What was told about pain at the tests of a period, both days included, newest first. */
export function listTestPain(
  db: Sql,
  grant: AthleteGrant<Action>,
  wanted: { from: LocalDate; to: LocalDate; limit: number },
): Promise<TestPain[]> {
  const { from, to, limit } = wanted;
  return db.query(pain, [db.organisationId, grant.athleteId, from, to, limit]);
}
