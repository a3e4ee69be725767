import { createAthlete } from "@talus/db/athletes";
import { writeAudit } from "@talus/db/audit";
import type { Sql } from "@talus/db/client";
import type { OrganisationGrant } from "@talus/db/grant";
import { placeNewAthlete } from "@talus/db/team-people";
import type { AthleteInput } from "@talus/domain/roster/athlete.schema";
import { refuseImpossibleBirthDate } from "./birth-date";
import { refuseTeamless } from "./own-teams";
import { refuseOtherType } from "./own-type";

type Request = {
  db: Sql;
  grant: OrganisationGrant<"roster:write">;
  now: () => Date;
  newId: () => string;
};

/** Adds an athlete to the roster and to the actor's teams. A retry with the same id adds once. */
export async function addAthlete(
  { db, grant, now, newId }: Request,
  { teamIds, ...athlete }: AthleteInput & { id: string },
): Promise<void> {
  const at = now();
  refuseImpossibleBirthDate(athlete, at);
  await refuseTeamless(db, grant, teamIds);
  await refuseOtherType(db, athlete, null);
  const isNew = await createAthlete(db, grant, { ...athlete, createdAt: at });
  if (!isNew) return;
  await placeNewAthlete(db, grant, { athleteId: athlete.id, teamIds, at });
  await writeAudit(db, {
    id: newId(),
    at,
    action: "athlete.created",
    subject: "athlete",
    subjectId: athlete.id,
    athleteId: athlete.id,
  });
}
