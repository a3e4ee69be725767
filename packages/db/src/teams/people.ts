import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "../columns.sql";
import {
  type AthleteGrant,
  athleteInScope,
  type OrganisationGrant,
  type TeamGrant,
} from "../grant";
import type { Sql, Statement } from "../transaction";
import type { TeamStaff } from "./teams";

const placed = columns("TeamAthlete", "athleteId");

const addAthletes: Statement<Row<typeof placed>> = {
  name: "team_athlete_add",
  text: `INSERT INTO team_athlete (organisation_id, team_id, athlete_id, created_at)
    SELECT a.organisation_id, $2, a.id, $4 FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($3::uuid[]) AND ${athleteInScope("a", "$5")}
    ON CONFLICT DO NOTHING RETURNING ${placed}`,
};

/** Puts athletes of the importer's or coach's scope on a team; those who were not on it before. */
export async function addTeamAthletes(
  db: Sql,
  grants: { team: TeamGrant<"team:write">; roster: OrganisationGrant<"roster:write"> },
  added: { athleteIds: readonly string[]; at: Date },
): Promise<string[]> {
  const rows = await db.query(addAthletes, [
    db.organisationId,
    grants.team.teamId,
    added.athleteIds,
    added.at,
    grants.roster.scopeUserId,
  ]);
  return rows.map(({ athleteId }) => athleteId);
}

const removeAthletes: Statement<Row<typeof placed>> = {
  name: "team_athlete_remove",
  text: `DELETE FROM team_athlete WHERE organisation_id = $1 AND team_id = $2 AND athlete_id = ANY($3::uuid[])
    RETURNING ${placed}`,
};

/** Takes athletes off a team; those who were on it. */
export async function removeTeamAthletes(
  db: Sql,
  grant: TeamGrant<"team:write">,
  athleteIds: readonly string[],
): Promise<string[]> {
  const values = [db.organisationId, grant.teamId, athleteIds];
  const rows = await db.query(removeAthletes, values);
  return rows.map(({ athleteId }) => athleteId);
}

const outOfScope: Statement<{ count: number }> = {
  name: "athlete_out_of_scope_count",
  text: `SELECT count(*) AS count FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($3::uuid[]) AND NOT ${athleteInScope("a", "$2")}`,
};

/** How many of these athletes the actor cannot see (any more). */
export async function countOutOfScope(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  athleteIds: readonly string[],
): Promise<number> {
  const values = [db.organisationId, grant.scopeUserId, athleteIds];
  const [row] = await db.query(outOfScope, values);
  return row?.count ?? 0;
}

const setTeams: Statement = {
  name: "athlete_teams_set",
  text: `WITH mine AS (
      SELECT t.id FROM team t WHERE t.organisation_id = $1 AND ($4::uuid IS NULL OR EXISTS (
        SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id AND tc.user_id = $4))
    ), gone AS (
      DELETE FROM team_athlete ta USING mine WHERE ta.organisation_id = $1 AND ta.athlete_id = $2
        AND ta.team_id = mine.id AND NOT ta.team_id = ANY($3::uuid[])
    )
    INSERT INTO team_athlete (organisation_id, team_id, athlete_id, created_at)
    SELECT $1, mine.id, $2, $5 FROM mine WHERE mine.id = ANY($3::uuid[])
    ON CONFLICT DO NOTHING`,
};

/**
 * Puts an athlete on exactly these of the actor's teams (all teams for an owner); teams of other
 * coaches stay as they are, whether named or not.
 */
export async function setAthleteTeams(
  db: Sql,
  athlete: AthleteGrant<"athlete:write">,
  teams: { grant: OrganisationGrant<"roster:write">; teamIds: readonly string[]; at: Date },
): Promise<void> {
  const { grant, teamIds, at } = teams;
  await db.query(setTeams, [db.organisationId, athlete.athleteId, teamIds, grant.scopeUserId, at]);
}

/** Puts an athlete who was made in this transaction on teams of the actor; others are passed over. */
export async function placeNewAthlete(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  placed: { athleteId: string; teamIds: readonly string[]; at: Date },
): Promise<void> {
  const { athleteId, teamIds, at } = placed;
  await db.query(setTeams, [db.organisationId, athleteId, teamIds, grant.scopeUserId, at]);
}

const person = columns("User u", "id as userId, name, email");
const role = columns("Membership m", "role");

const staffCandidates: Statement<Row<typeof person> & Row<typeof role, TeamStaff>> = {
  name: "team_staff_candidates",
  text: `SELECT ${person}, ${role}
    FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = $1 AND m.deactivated_at IS NULL AND m.role IN ('owner', 'coach', 'assistant')
    ORDER BY u.name, u.id`,
};

/** Everybody of the organisation who may be put on a team as coach or assistant. */
export function listStaffCandidates(
  db: Sql,
  _grant: TeamGrant<"team:write"> | OrganisationGrant<"roster:write">,
): Promise<TeamStaff[]> {
  return db.query(staffCandidates, [db.organisationId]);
}

const addCoach: Statement = {
  name: "team_coach_add",
  text: `INSERT INTO team_coach (organisation_id, team_id, user_id, created_at)
    SELECT $1, $2, m.user_id, $4 FROM membership m
    WHERE m.organisation_id = $1 AND m.user_id = ANY($3::uuid[]) AND m.role IN ('owner', 'coach', 'assistant')
      AND m.deactivated_at IS NULL
    ON CONFLICT (organisation_id, team_id, user_id) DO UPDATE SET stands_in_for = NULL
      WHERE team_coach.stands_in_for IS NOT NULL RETURNING user_id`,
};

/** Puts staff on a team for good, deputies too; how many were not on it so before. NOT_FOUND where one is no staff. */
export async function addTeamStaff(
  db: Sql,
  team: TeamGrant<"team:write">,
  added: { userIds: readonly string[]; at: Date },
): Promise<number> {
  const candidates = new Set((await listStaffCandidates(db, team)).map(({ userId }) => userId));
  if (added.userIds.some((userId) => !candidates.has(userId)))
    throw new DomainError("NOT_FOUND", "There is no such coach or assistant here.");
  const values = [db.organisationId, team.teamId, added.userIds, added.at];
  return (await db.query(addCoach, values)).length;
}

const removeCoach: Statement = {
  name: "team_coach_remove",
  text: `DELETE FROM team_coach WHERE organisation_id = $1 AND team_id = $2
    AND $3 IN (user_id, stands_in_for) RETURNING user_id`,
};

/** Takes somebody off a team's staff, with who stands in for them; NOT_FOUND where they are not on it. */
export async function removeTeamStaff(
  db: Sql,
  grant: TeamGrant<"team:write">,
  userId: string,
): Promise<void> {
  const rows = await db.query(removeCoach, [db.organisationId, grant.teamId, userId]);
  if (rows.length === 0)
    throw new DomainError("NOT_FOUND", "They are not on this team's staff any more.");
}
