import type { Role } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { byName } from "@talus/domain/text/name-order";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { OrganisationGrant, TeamGrant } from "../grant";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

/** A team as the list shows it; counts are of athletes who are not archived. */
export type TeamSummary = {
  id: string;
  name: string;
  athletes: number;
  runners: number;
  lifters: number;
  staff: string[];
  version: number;
};

/** Somebody who coaches or assists. */
export type TeamStaff = { userId: string; name: string; email: string; role: Role };

/** A team with its staff; its athletes are counted who are not archived. */
export type Team = Pick<TeamSummary, "id" | "name" | "version" | "athletes"> & {
  /** `standsInFor`: on the team while that one of its staff is out. */
  staff: (TeamStaff & { standsInFor: string | null })[];
  /** Since when what is within the rules is accepted without a look. */
  exceptionsOnlySince: Date | null;
  /** Who lets it; null: nobody does, or nobody who still may. */
  exceptionsOnlyByName: string | null;
  /** From where a drop in adherence is told; null: the usual limit. */
  adherenceBelowPct: number | null;
  adherenceFallPoints: number | null;
};

const team = columns("Team t", "id, name, version");

const list: Statement<RowWith<typeof team, TeamSummary>> = {
  name: "team_list",
  text: `WITH marked AS (
      SELECT m.team_id, m.athlete_id FROM trend_mark m WHERE m.organisation_id = $1 AND m.kind = 'both'
    ), changed AS (
      SELECT team_id FROM marked WHERE team_id IS NOT NULL
      UNION SELECT ta.team_id FROM marked m
        JOIN team_athlete ta ON ta.organisation_id = $1 AND ta.athlete_id = m.athlete_id
    )
    SELECT ${team}, coalesce(g.athletes, c.athletes) AS athletes, coalesce(g.runners, c.runners) AS runners,
      coalesce(g.lifters, c.lifters) AS lifters,
      coalesce((SELECT array_agg(u.name ORDER BY u.name) FROM team_coach tc JOIN "user" u ON u.id = tc.user_id
        WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id), '{}') AS staff
    FROM team t
    LEFT JOIN trend_group g ON g.organisation_id = $1 AND g.group_key = t.id::text AND g.runners IS NOT NULL
      AND t.id NOT IN (SELECT team_id FROM changed)
      AND NOT EXISTS (SELECT 1 FROM marked m WHERE m.team_id IS NULL AND m.athlete_id IS NULL)
    LEFT JOIN LATERAL (SELECT count(*) AS athletes, count(*) FILTER (WHERE a.athlete_type = 'runner') AS runners,
        count(*) FILTER (WHERE a.athlete_type = 'lifter') AS lifters
      FROM team_athlete ta JOIN athlete a ON a.organisation_id = ta.organisation_id AND a.id = ta.athlete_id
      WHERE ta.organisation_id = $1 AND ta.team_id = t.id AND a.status <> 'archived'
        AND g.group_key IS NULL) c ON true
    WHERE t.organisation_id = $1 AND t.archived_at IS NULL
      AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id
        AND tc.team_id = t.id AND tc.user_id = $2))
    ORDER BY lower(t.name), t.id`,
};

/**
 * The teams in the grant's scope, by name: all for an owner, one's own for everybody else. Counts are read as they
 * are kept, and counted anew where a mark tells of a change.
 */
export async function listTeams(
  db: Sql,
  grant: OrganisationGrant<"roster:read" | "roster:write">,
): Promise<TeamSummary[]> {
  const teams = await db.query(list, [db.organisationId, grant.scopeUserId]);
  return teams.sort(byName);
}

const letting = columns("Team t", "exceptionsOnlySince, adherenceBelowPct, adherenceFallPoints");

const find: Statement<
  RowWith<typeof team, Omit<Team, keyof Row<typeof letting>>> & Row<typeof letting>
> = {
  name: "team_find",
  text: `SELECT ${team}, ${letting},
      (SELECT u.name FROM membership m JOIN "user" u ON u.id = m.user_id
        WHERE m.organisation_id = t.organisation_id AND m.user_id = t.exceptions_only_by AND m.deactivated_at IS NULL
          AND (m.role = 'owner' OR m.role = 'coach' AND EXISTS (SELECT 1 FROM team_coach tc
            WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id AND tc.user_id = m.user_id)))
        AS "exceptionsOnlyByName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'role', m.role,
          'standsInFor', absent.name) ORDER BY u.name)
        FROM team_coach tc JOIN "user" u ON u.id = tc.user_id LEFT JOIN "user" absent ON absent.id = tc.stands_in_for
        JOIN membership m ON m.organisation_id = tc.organisation_id AND m.user_id = tc.user_id
        WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id), '[]') AS staff,
      (SELECT count(*) FROM team_athlete ta
        JOIN athlete a ON a.organisation_id = ta.organisation_id AND a.id = ta.athlete_id
        WHERE ta.organisation_id = t.organisation_id AND ta.team_id = t.id AND a.status <> 'archived')
        AS athletes
    FROM team t WHERE t.organisation_id = $1 AND t.id = $2`,
};

/** The team of the grant with its coaches and assistants. */
export async function getTeam(db: Sql, grant: TeamGrant<"team:read">): Promise<Team> {
  const [found] = await db.query(find, [db.organisationId, grant.teamId]);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such team.");
  return found;
}

const insert: Statement = {
  name: "team_insert",
  text: `WITH made AS (INSERT INTO team (organisation_id, id, name, created_at, content_hash)
      VALUES ($1, $2, $3, $4, $6) RETURNING id)
    INSERT INTO team_coach (organisation_id, team_id, user_id, created_at)
    SELECT $1, made.id, $5::uuid, $4 FROM made WHERE $5::uuid IS NOT NULL`,
};

/**
 * Makes a team; a coach who makes one coaches it. False where it was made before; CONFLICT where the
 * name or the id is taken.
 */
export async function createTeam(
  db: Sql,
  grant: OrganisationGrant<"team:create">,
  team: { id: string; name: string; createdAt: Date },
): Promise<boolean> {
  const { id, name, createdAt } = team;
  return idempotent(db, {
    ...{ model: "Team", id, content: name },
    first: async ({ contentHash }) => {
      await refuseTakenName(db, name, id);
      const coach = grant.scopeUserId;
      await db.query(insert, [db.organisationId, id, name, createdAt, coach, contentHash]);
      return true;
    },
    again: () => false,
  });
}

const rename: Statement = {
  name: "team_rename",
  text: `UPDATE team SET name = $3, version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND version = $4 RETURNING version`,
};

/** Gives a team another name; CONFLICT where the row is stale or the name is taken. */
export async function renameTeam(
  db: Sql,
  grant: TeamGrant<"team:write">,
  change: { name: string; version: number },
): Promise<void> {
  await refuseTakenName(db, change.name, grant.teamId);
  const values = [db.organisationId, grant.teamId, change.name, change.version];
  if ((await db.query(rename, values)).length > 0) return;
  throw new DomainError("CONFLICT", "Somebody changed this team meanwhile. Load it again.");
}

const name = columns("Team", "name");

const archive: Statement<Row<typeof name>> = {
  name: "team_archive",
  text: `UPDATE team SET archived_at = $3, version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND (archived_at IS NULL) = ($3::timestamptz IS NOT NULL)
    RETURNING ${name}`,
};

/**
 * Takes a team out of the lists (`archivedAt` a time) or puts it back (null); its people stay. False
 * where it was so already; CONFLICT where another team bears its name by now.
 */
export async function archiveTeam(
  db: Sql,
  grant: TeamGrant<"team:write">,
  archivedAt: Date | null,
): Promise<boolean> {
  const values = [db.organisationId, grant.teamId, archivedAt];
  const [changed] = await db.query(archive, values);
  if (changed && archivedAt === null) await refuseTakenName(db, changed.name, grant.teamId);
  return changed !== undefined;
}

const exceptions: Statement = {
  name: "team_exceptions_only",
  text: `UPDATE team SET exceptions_only_since = $3, exceptions_only_by = $4, version = version + 1
    WHERE organisation_id = $1 AND id = $2
      AND (exceptions_only_by IS DISTINCT FROM $4::uuid OR exceptions_only_since IS NULL AND $3::timestamptz IS NOT NULL)
    RETURNING id`,
};

/**
 * Lets verdicts within the rules be accepted without a look from `since` on, for the actor (null: no more).
 * False where it was so already.
 */
export async function setExceptionsOnly(
  db: Sql,
  { teamId, actor }: TeamGrant<"team:write">,
  since: Date | null,
): Promise<boolean> {
  const by = since && actor.userId;
  return (await db.query(exceptions, [db.organisationId, teamId, since, by])).length > 0;
}

const nameOwner: Statement = {
  name: "team_name_owner",
  text: `SELECT id FROM team WHERE organisation_id = $1 AND lower(name) = lower($2) AND id <> $3
    AND archived_at IS NULL`,
};

async function refuseTakenName(db: Sql, name: string, id: string): Promise<void> {
  const rows = await db.query(nameOwner, [db.organisationId, name, id]);
  if (rows.length === 0) return;
  throw new DomainError("CONFLICT", `There is a team called ${name} already.`, { field: "name" });
}
