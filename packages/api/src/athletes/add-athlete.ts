import { createAthlete } from "@talus/db/athletes/athletes";
import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { refuseUnknownTeams } from "@talus/db/named-ids";
import { sentUnder, wasSentBefore } from "@talus/db/sent-ids";
import { placeNewAthlete } from "@talus/db/teams/people";
import type { Sql } from "@talus/db/transaction";
import type { AthleteInput } from "@talus/domain/athletes/athlete.schema";
import type { Moment } from "@talus/domain/moment";
import { refuseImpossibleBirthDate } from "./birth-date";
import { refuseTeamless } from "./own-teams";
import { refuseOtherType } from "./own-type";

/** Adds an athlete to the roster and to the actor's teams. A retry adds once; CONFLICT: the id is taken. */
export async function addAthlete(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { teamIds, ...athlete }: AthleteInput & { id: string },
  { now, newId }: Moment,
): Promise<void> {
  const sent = sentUnder(db, athlete.id, { ...athlete, teamIds });
  if (await wasSentBefore(db, "athlete", sent)) return;
  refuseImpossibleBirthDate(athlete, now);
  await refuseTeamless(db, grant, teamIds);
  await refuseUnknownTeams(db, grant, { teamIds, athleteId: null });
  await refuseOtherType(db, grant, athlete, null);
  await createAthlete(db, grant, { ...athlete, ...sent, createdAt: now });
  await placeNewAthlete(db, grant, { athleteId: athlete.id, teamIds, at: now });
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "athlete.created",
    subject: "athlete",
    subjectId: athlete.id,
    athleteId: athlete.id,
  });
}
