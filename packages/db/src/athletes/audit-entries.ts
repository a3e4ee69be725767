import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const entry = columns("AuditEntry e", "id, at, action, detail");

/** Something that happened to an athlete; `actorName` null: the machine did it. */
export type AthleteAuditEntry = Row<typeof entry> & { actorName: string | null };

const list: Statement<AthleteAuditEntry> = {
  name: "athlete_audit",
  text: `SELECT ${entry}, CASE WHEN e.actor_user_id IS NOT NULL THEN coalesce(u.name, '') END AS "actorName"
    FROM audit_entry e
    LEFT JOIN membership m ON m.organisation_id = e.organisation_id AND m.user_id = e.actor_user_id
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE e.organisation_id = $1 AND e.athlete_id = $2 ORDER BY e.at DESC, e.id DESC LIMIT $3`,
};

/** What happened to the athlete, newest first. */
export function listAthleteAudit(
  db: Sql,
  grant: AthleteGrant<"athlete:audit">,
  limit: number,
): Promise<AthleteAuditEntry[]> {
  return db.query(list, [db.organisationId, grant.athleteId, limit]);
}
