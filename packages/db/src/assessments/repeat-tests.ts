import type { LocalDate } from "@talus/domain/calendar";
import { type RepeatTest, repeatWithinDays } from "@talus/domain/rules/repeat-tests";
import { columns, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** A test that has another of the same athlete and protocol within the days of a repeat. */
export type StoredRepeatTest = RepeatTest & {
  athleteName: string;
  testerName: string;
  /** Whether the reader may see whose it is. */
  inScope: boolean;
};

const test = columns("Assessment s", "id as assessmentId, athleteId, protocol, takenOn");

const list: Statement<RowWith<typeof test, StoredRepeatTest>> = {
  name: "repeat_tests",
  text: `WITH test AS (
      SELECT s.*, lag(s.taken_on) OVER same AS before, lead(s.taken_on) OVER same AS after
      FROM assessment s
      WHERE s.organisation_id = $1 AND s.superseded_at IS NULL AND s.taken_on >= $3
        AND (s.left_cm IS NOT NULL OR s.right_cm IS NOT NULL)
        AND s.athlete_id IN (SELECT n.athlete_id FROM athlete_now n
          WHERE n.organisation_id = $1 AND n.repeated_on >= $3)
      WINDOW same AS (PARTITION BY s.athlete_id, s.protocol ORDER BY s.taken_on, s.recorded_at, s.id))
    SELECT ${test},
      CASE WHEN s.self_measured THEN 'self' ELSE s.tester_user_id::text END AS tester,
      jsonb_build_object('left', s.left_cm, 'right', s.right_cm) AS cm,
      trim(a.given_name || ' ' || a.family_name) AS "athleteName", coalesce(u.name, '') AS "testerName",
      ${athleteInScope("a", "$2")} AS "inScope"
    FROM test s
    JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
    LEFT JOIN membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.tester_user_id
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE s.taken_on - s.before <= $4 OR s.after - s.taken_on <= $4
    ORDER BY s.athlete_id, s.protocol, s.taken_on, s.recorded_at, s.id`,
};

/**
 * The organisation's repeated tests since a day, ordered as `repeatPairs` takes them. The figures are
 * of everybody; `inScope` says which rows may be shown by name. May read a replica.
 */
export function listRepeatTests(
  db: Sql,
  grant: OrganisationGrant<"rules:read">,
  since: LocalDate,
): Promise<StoredRepeatTest[]> {
  return db.query(list, [db.organisationId, grant.scopeUserId, since, repeatWithinDays]);
}
