import { grantOrganisation, type TeamGrant } from "@talus/db/grant";
import { refuseUnknownAthletes } from "@talus/db/named-ids";
import { placeDeputies } from "@talus/db/organisations/absences";
import {
  addTeamStaff,
  countOutOfScope,
  listStaffCandidates,
  removeTeamAthletes,
  removeTeamStaff,
} from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import { rolesThatMay } from "@talus/domain/access";
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

/**
 * Puts a coach in somebody's place on a team's staff, and so in sight of its athletes; who hands their own
 * team over sees it no more. INVALID where the other one may decide nothing, NOT_FOUND where they are no staff.
 */
export async function handOver(
  db: Sql,
  grant: TeamGrant<"team:write">,
  { fromUserId, toUserId, at }: { fromUserId: string; toUserId: string; at: Date },
): Promise<void> {
  const candidates = await listStaffCandidates(db, grant);
  const to = candidates.find(({ userId }) => userId === toUserId);
  if (to && !rolesThatMay("team:write").includes(to.role))
    throw new DomainError("INVALID", "An assistant cannot take a team over.", {
      field: "toUserId",
    });
  if (fromUserId === toUserId)
    throw new DomainError("INVALID", "Choose somebody else.", { field: "toUserId" });
  await takeOnStaff(db, grant, { userId: toUserId, at });
  await removeTeamStaff(db, grant, fromUserId);
}

/**
 * Puts somebody on a team's staff, and where they are out who stands in for them; false where they were on it.
 * NOT_FOUND where they are no staff.
 */
export async function takeOnStaff(
  db: Sql,
  grant: TeamGrant<"team:write">,
  { userId, at }: { userId: string; at: Date },
): Promise<boolean> {
  const added = await addTeamStaff(db, grant, { userIds: [userId], at });
  await placeDeputies(db, grant, at);
  return added > 0;
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
