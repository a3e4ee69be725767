import type { OrganisationGrant } from "@talus/db/grant";
import { listTeams } from "@talus/db/teams/teams";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";

/** INVALID where a coach puts an athlete on none of their own teams: they would not see them again. */
export async function refuseTeamless(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  teamIds: readonly string[],
): Promise<void> {
  if (grant.scopeUserId === null) return;
  const own = await listTeams(db, grant);
  if (own.some((team) => teamIds.includes(team.id))) return;
  const message = "Put the athlete on one of your teams, else you will not see them.";
  throw new DomainError("INVALID", message, { field: "teamIds" });
}
