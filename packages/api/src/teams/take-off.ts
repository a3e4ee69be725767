import type { Sql } from "@talus/db/client";
import { grantOrganisation, type TeamGrant } from "@talus/db/grant";
import { countOutOfScope, removeTeamAthletes, removeTeamStaff } from "@talus/db/team-people";
import { DomainError } from "@talus/domain/errors";

/**
 * Takes athletes off a team. CONFLICT where a coach would lose sight of one, because nobody but an
 * owner could put them back.
 */
export async function takeOffAthletes(
  db: Sql,
  grant: TeamGrant<"team:write">,
  athleteIds: readonly string[],
): Promise<void> {
  await removeTeamAthletes(db, grant, athleteIds);
  const roster = grantOrganisation(grant.actor, "roster:write");
  if ((await countOutOfScope(db, roster, athleteIds)) === 0) return;
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
