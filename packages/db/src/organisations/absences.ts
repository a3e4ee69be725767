import type { LocalDate } from "@talus/domain/calendar";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { OrganisationGrant, SystemGrant, TeamGrant } from "../grant";
import { tellWhere } from "../queue/tell.sql";
import type { Sql, Statement } from "../transaction";

type Grant = OrganisationGrant<"queue:write">;

const absence = columns("Absence b", "userId, deputyId, until");

/** A coach who is out, who stands in, and the day on which they are back. */
export type Absence = RowWith<typeof absence, { until: LocalDate }> & {
  name: string;
  deputyName: string;
};

const absences = `SELECT ${absence}, u.name, d.name AS "deputyName"
    FROM absence b JOIN "user" u ON u.id = b.user_id JOIN "user" d ON d.id = b.deputy_id
    WHERE b.organisation_id = $1`;

const list: Statement<Absence> = {
  name: "absence_list",
  text: `${absences} AND ($2::uuid IS NULL OR $2 IN (b.user_id, b.deputy_id))
    ORDER BY b.until, u.name, b.user_id`,
};

/** The absences that concern the grant's actor, of an owner all; who is back first comes first. */
export function listAbsences(db: Sql, grant: OrganisationGrant<"queue:read">): Promise<Absence[]> {
  return db.query(list, [db.organisationId, grant.scopeUserId]);
}

const lock: Statement = {
  name: "absence_lock",
  text: `SELECT 1 FROM membership m WHERE m.organisation_id = $1 AND m.user_id = ANY($2::uuid[])
    ORDER BY m.user_id FOR NO KEY UPDATE`,
};

const against: Statement<Absence> = {
  name: "absence_against",
  text: `${absences} AND (b.user_id = $3 OR b.deputy_id = $2) ORDER BY b.user_id = $3 DESC, b.until LIMIT 1`,
};

/**
 * The absence by which a deputy would be out, or a coach who is out would stand in for somebody; null: none. Both
 * members stay locked until the transaction ends, so that neither changes meanwhile.
 */
export async function findAbsenceAgainst(
  db: Sql,
  _grant: Grant,
  { userId, deputyId }: Pick<Absence, "userId" | "deputyId">,
): Promise<Absence | null> {
  await db.query(lock, [db.organisationId, [userId, deputyId]]);
  const [found] = await db.query(against, [db.organisationId, userId, deputyId]);
  return found ?? null;
}

const place: Statement = {
  name: "absence_place_deputies",
  text: `WITH placed AS (INSERT INTO team_coach (organisation_id, team_id, user_id, stands_in_for, created_at)
      SELECT DISTINCT ON (tc.team_id, b.deputy_id) $1::uuid, tc.team_id, b.deputy_id, b.user_id, $2::timestamptz
      FROM absence b JOIN team_coach tc ON tc.organisation_id = b.organisation_id AND tc.user_id = b.user_id
        AND tc.stands_in_for IS NULL
      WHERE b.organisation_id = $1 ORDER BY tc.team_id, b.deputy_id, b.until DESC
      ON CONFLICT DO NOTHING)
    ${tellWhere("SELECT 1")}`,
};

/**
 * Puts every deputy on the teams of whom they stand in for, where they are on the staff by nothing else, and
 * tells that the queue changed: after an absence begins or ends, and after somebody joins a team.
 */
export async function placeDeputies(
  db: Sql,
  _grant: Grant | TeamGrant<"team:write"> | OrganisationGrant<"member:write"> | SystemGrant,
  now: Date,
): Promise<void> {
  await db.query(place, [db.organisationId, now]);
}

const insert: Statement = {
  name: "absence_insert",
  text: `INSERT INTO absence (organisation_id, user_id, deputy_id, until, created_at)
    VALUES ($1, $2, $3, $4, $5)`,
};

/** Notes that a coach who is not out is out until a day. Deputies are for the caller to place. */
export async function createAbsence(
  db: Sql,
  _grant: Grant,
  { userId, deputyId, until, now }: Pick<Absence, "userId" | "deputyId" | "until"> & { now: Date },
): Promise<void> {
  await db.query(insert, [db.organisationId, userId, deputyId, until, now]);
}

const ended = columns("Absence b", "userId");

const end: Statement<Row<typeof ended>> = {
  name: "absence_end",
  text: `DELETE FROM absence b WHERE b.organisation_id = $1
    AND (b.user_id = $2 OR $3::boolean AND b.deputy_id = $2) RETURNING ${ended}`,
};

/**
 * Ends the absence of a member, and `asDeputy` those in which they stand in: the deputies leave the teams with it.
 * Gives who was out. Deputies of others are for the caller to place.
 */
export async function endAbsences(
  db: Sql,
  _grant: Grant | OrganisationGrant<"member:write">,
  { userId, asDeputy }: { userId: string; asDeputy: boolean },
): Promise<string[]> {
  const rows = await db.query(end, [db.organisationId, userId, asDeputy]);
  return rows.map((row) => row.userId);
}

const endDue: Statement<Row<typeof ended>> = {
  name: "absence_end_due",
  text: `DELETE FROM absence b USING organisation o
    WHERE b.organisation_id = $1 AND o.organisation_id = b.organisation_id
      AND b.until <= day_in($2::timestamptz, o.time_zone) RETURNING ${ended}`,
};

/** Ends the absences of whom is back on the organisation's day; gives them. */
export async function endDueAbsences(db: Sql, _grant: SystemGrant, now: Date): Promise<string[]> {
  const rows = await db.query(endDue, [db.organisationId, now]);
  return rows.map((row) => row.userId);
}
