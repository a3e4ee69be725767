import type { RosterRow } from "@talus/domain/roster/roster-view";
import { columns, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const athlete = columns(
  "Athlete a",
  `id, givenName, familyName, athleteType, athleteTypeId, status, pausedUntil, externalId, email, version`,
);

const list: Statement<RowWith<typeof athlete, Omit<RosterRow, "adherence">>> = {
  name: "roster_list",
  text: `SELECT ${athlete}, y.name AS "typeName", a.user_id IS NOT NULL AS "hasLogin",
      coalesce(a.target_cm_left, y.target_cm) AS "targetCmLeft",
      coalesce(a.target_cm_right, y.target_cm) AS "targetCmRight", held.athlete_id IS NOT NULL AS held,
      coalesce(teams.ids, '{}') AS "teamIds", test.taken_on AS "lastTestOn", test.left_cm AS "leftCm",
      test.right_cm AS "rightCm", verdict.decision, asked.day AS "askedOn"
    FROM athlete a
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    LEFT JOIN (SELECT ta.athlete_id, array_agg(ta.team_id) AS ids FROM team_athlete ta
      JOIN team t ON t.organisation_id = ta.organisation_id AND t.id = ta.team_id AND t.archived_at IS NULL
      WHERE ta.organisation_id = $1 GROUP BY 1) teams ON teams.athlete_id = a.id
    LEFT JOIN (SELECT DISTINCT h.athlete_id FROM hold h
      WHERE h.organisation_id = $1 AND h.cleared_at IS NULL) held ON held.athlete_id = a.id
    LEFT JOIN LATERAL (SELECT s.id, s.taken_on, s.left_cm, s.right_cm FROM assessment s
      WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id AND s.superseded_at IS NULL
      ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT 1) test ON true
    LEFT JOIN LATERAL (SELECT v.decision FROM verdict v
      WHERE v.organisation_id = a.organisation_id AND v.assessment_id = test.id
      ORDER BY v.created_at DESC LIMIT 1) verdict ON true
    LEFT JOIN (SELECT r.athlete_id, max((r.reviewed_at AT TIME ZONE 'UTC')::date) AS day FROM review r
      WHERE r.organisation_id = $1 AND r.kind = 'remeasure' AND r.undone_at IS NULL
      GROUP BY 1) asked ON asked.athlete_id = a.id
    WHERE a.organisation_id = $1 AND ${athleteInScope("a", "$2")}`,
};

/**
 * Every athlete in the grant's scope with what the list shows, archived ones too, in no order;
 * adherence is another read (`listAdherence`). May go to a replica.
 */
export function listRoster(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
): Promise<Omit<RosterRow, "adherence">[]> {
  return db.query(list, [db.organisationId, grant.scopeUserId]);
}

const count: Statement<{ athletes: number }> = {
  name: "roster_count",
  text: `SELECT count(*)::int AS athletes FROM athlete a
    WHERE a.organisation_id = $1 AND a.status <> 'archived' AND ${athleteInScope("a", "$2")}`,
};

/** How many athletes of the grant's scope are not archived. */
export async function countRoster(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
): Promise<number> {
  const [row] = await db.query(count, [db.organisationId, grant.scopeUserId]);
  return row?.athletes ?? 0;
}
