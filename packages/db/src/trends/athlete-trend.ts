import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { PerSide } from "@talus/domain/sides";
import type { Attempt, TrendAssessment } from "@talus/domain/trends/side-series";
import type { DisplayUnit } from "@talus/domain/units";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { isAwaited } from "../athletes/planned-tests.sql";
import { columns, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** What an athlete's charts need beside the tests; a target of their own or the rule set's goal. */
export type TrendReader = {
  unit: DisplayUnit;
  timeZone: string;
  targetCm: PerSide<number>;
  /** The first day of the first plan that was not taken back. */
  planStartedOn: LocalDate | null;
  /** The day of the planned test that is still to be taken. */
  plannedOn: LocalDate | null;
};

const athlete = columns("Athlete a", "units as unit, timeZone");

type ReaderRow = RowWith<
  typeof athlete,
  Omit<TrendReader, "targetCm"> & { left: number; right: number }
>;

const reader: Statement<ReaderRow> = {
  name: "trend_reader",
  text: `SELECT ${athlete}, coalesce(a.target_cm_left, y.target_cm, $3) AS left,
      coalesce(a.target_cm_right, y.target_cm, $3) AS right,
      (SELECT min(p.starts_on) FROM assignment p WHERE p.organisation_id = $1 AND p.athlete_id = $2
        AND p.undone_at IS NULL) AS "planStartedOn",
      (SELECT p.day FROM planned_test p WHERE p.organisation_id = $1 AND p.athlete_id = $2
        AND ${isAwaited("p")}) AS "plannedOn"
    FROM athlete a
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    WHERE a.organisation_id = $1 AND a.id = $2`,
};

/** Unit, time zone and targets of the granted athlete. */
export async function getTrendReader(
  db: Sql,
  grant: AthleteGrant<"trend:read">,
  { goalCm }: Pick<RuleSet, "goalCm">,
): Promise<TrendReader> {
  const [row] = await db.query(reader, [db.organisationId, grant.athleteId, goalCm]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  const { left, right, ...rest } = row;
  return { ...rest, targetCm: { left, right } };
}

const test = columns(
  "Assessment s",
  "id, takenOn, protocol, testerUserId as testerId, leftCm, rightCm",
);

type TestRow = Omit<TrendAssessment, "attempts"> & { attempts: Attempt[] };

/** Values only of distances; a test by angle or by marks counts as the one before the next. */
const tests: Statement<RowWith<typeof test, TestRow>> = {
  name: "trend_tests",
  text: `SELECT ${test},
      coalesce(jsonb_agg(jsonb_build_object('side', m.side, 'cm', m.value, 'rawValue', m.raw_value,
        'rawUnit', m.raw_unit, 'valid', m.valid, 'invalidReason', m.invalid_reason)
        ORDER BY m.side, m.attempt) FILTER (WHERE m.side IS NOT NULL), '[]') AS attempts
    FROM assessment s
    LEFT JOIN measure m ON m.organisation_id = s.organisation_id AND m.assessment_id = s.id AND m.test_code = 'distance'
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.superseded_at IS NULL
      AND (coalesce(s.left_cm, s.right_cm, s.left_deg, s.right_deg) IS NOT NULL OR s.protocol = 'pass_fail_wall')
    GROUP BY s.organisation_id, s.id
    ORDER BY s.taken_on, s.recorded_at`,
};

/** Every ankle test of the granted athlete as it counts now, oldest first. May read a replica. */
export async function listTrendAssessments(
  db: Sql,
  grant: AthleteGrant<"trend:read">,
): Promise<TrendAssessment[]> {
  return db.query(tests, [db.organisationId, grant.athleteId]);
}
