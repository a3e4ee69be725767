import type { Action } from "@talus/domain/access";
import { DomainError } from "@talus/domain/errors";
import { athleteInScope, type OrganisationGrant } from "./grant";
import type { Sql, Statement } from "./transaction";

const athletes: Statement<{ known: number }> = {
  name: "named_athletes",
  text: `SELECT count(*)::int AS known FROM athlete a
    WHERE a.organisation_id = $1 AND a.id = ANY($3::uuid[]) AND ${athleteInScope("a", "$2")}`,
};

/** NOT_FOUND unless each of these is an athlete in scope: nobody is passed over without a word. */
export async function refuseUnknownAthletes(
  db: Sql,
  grant: OrganisationGrant<Action>,
  athleteIds: readonly string[],
): Promise<void> {
  if ((await countKnown(db, athletes, [grant.scopeUserId, athleteIds])) < new Set(athleteIds).size)
    throw new DomainError("NOT_FOUND", "One of these athletes is not on your roster.");
}

const teams: Statement<{ known: number }> = {
  name: "named_teams",
  text: `SELECT count(*)::int AS known FROM team t
    WHERE t.organisation_id = $1 AND t.id = ANY($3::uuid[]) AND ($2::uuid IS NULL OR EXISTS (
        SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id AND tc.team_id = t.id
          AND tc.user_id = $2)
      OR EXISTS (SELECT 1 FROM team_athlete ta WHERE ta.organisation_id = t.organisation_id
        AND ta.team_id = t.id AND ta.athlete_id = $4::uuid))`,
};

/**
 * NOT_FOUND unless each of these is a team in scope, or one that the athlete is on already: such a
 * team of another coach may be named, and stays as it is.
 */
export async function refuseUnknownTeams(
  db: Sql,
  grant: OrganisationGrant<Action>,
  { teamIds, athleteId }: { teamIds: readonly string[]; athleteId: string | null },
): Promise<void> {
  if (teamIds.length === 0) return;
  const values = [grant.scopeUserId, teamIds, athleteId];
  if ((await countKnown(db, teams, values)) < new Set(teamIds).size)
    throw new DomainError("NOT_FOUND", "One of these teams is not yours.", { field: "teamIds" });
}

async function countKnown(
  db: Sql,
  statement: Statement<{ known: number }>,
  values: unknown[],
): Promise<number> {
  const [row] = await db.query(statement, [db.organisationId, ...values]);
  return row?.known ?? 0;
}
