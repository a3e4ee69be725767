import { grantOrganisation, type TeamGrant } from "@talus/db/grant";
import { refuseUnknownAthletes } from "@talus/db/named-ids";
import { countOutOfScope, removeTeamAthletes, removeTeamStaff } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";

/**
 * Takes athletes off a team; those who were on it. NOT_FOUND where one is a stranger, CONFLICT where a coach would lose sight of one, because nobody but an
 * owner could put them back.
 */
export async function takeOffAthletes(
  db: Sql,
  grant: TeamGrant<"team:write">,
  athleteIds: readonly string[],
): Promise<string[]> {
  const roster = grantOrganisation(grant.actor, "roster:write");
  await refuseUnknownAthletes(db, roster, athleteIds);
  const removed = await removeTeamAthletes(db, grant, athleteIds);
  if ((await countOutOfScope(db, roster, athleteIds)) === 0) return removed;
  const message =
    "This is the only team of yours they are on, so you would not see them again. Put them on another team first, or ask an owner.";
  throw new DomainError("CONFLICT", message);
}

/** Takes somebody off a team's staff. CONFLICT where a coach would lock themselves out. */
export async function takeOffStaff(
  db: Sql,
  grant: TeamGrant<"team:write">,
  userId: string,
): Promise<void> {
  if (userId === grant.actor.userId && grant.actor.role !== "owner") {
    throw new DomainError("CONFLICT", "You would lose this team. Ask another coach or an owner.");
  }
  await removeTeamStaff(db, grant, userId);
}
