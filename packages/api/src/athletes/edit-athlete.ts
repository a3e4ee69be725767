import { getAthlete, updateAthlete } from "@talus/db/athletes/athletes";
import { writeAudit } from "@talus/db/audit";
import { type AthleteGrant, grantOrganisation } from "@talus/db/grant";
import { refuseUnknownTeams } from "@talus/db/named-ids";
import { resumePlan } from "@talus/db/plans/upkeep";
import { setAthleteTeams } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import type { AthleteInput } from "@talus/domain/athletes/athlete.schema";
import type { Moment } from "@talus/domain/moment";
import { refuseImpossibleBirthDate } from "./birth-date";
import { refuseTeamless } from "./own-teams";
import { refuseOtherType } from "./own-type";

/** Writes an athlete's data and the teams that are the actor's business, and places the plan anew. */
export async function editAthlete(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  { teamIds, ...athlete }: AthleteInput & { version: number },
  { now, newId }: Moment,
): Promise<void> {
  refuseImpossibleBirthDate(athlete, now);
  const roster = grantOrganisation(grant.actor, "roster:write");
  await refuseTeamless(db, roster, teamIds);
  await refuseUnknownTeams(db, roster, { teamIds, athleteId: grant.athleteId });
  await refuseOtherType(db, grant, athlete, (await getAthlete(db, grant)).athleteTypeId);
  await updateAthlete(db, grant, athlete);
  await setAthleteTeams(db, grant, { grant: roster, teamIds, at: now });
  await resumePlan(db, grant, { now, newId });
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "athlete.updated",
    subject: "athlete",
    subjectId: grant.athleteId,
    athleteId: grant.athleteId,
  });
}
