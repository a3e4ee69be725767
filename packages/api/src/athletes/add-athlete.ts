import { createAthlete } from "@talus/db/athletes/athletes";
import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { refuseUnknownTeams } from "@talus/db/named-ids";
import { createAthleteNow } from "@talus/db/queue/athlete-now";
import { idempotent, type Sent } from "@talus/db/sent-ids";
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
  moment: Moment,
): Promise<void> {
  await idempotent(db, {
    ...{ model: "Athlete", id: athlete.id, content: { ...athlete, teamIds } },
    first: (sent) => add(db, grant, { athlete: { ...athlete, ...sent }, teamIds, moment }),
    again: () => {},
  });
}

type Added = { athlete: Omit<AthleteInput, "teamIds"> & Sent; teamIds: string[]; moment: Moment };

async function add(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  { athlete, teamIds, moment: { now, newId } }: Added,
): Promise<void> {
  refuseImpossibleBirthDate(athlete, now);
  await refuseTeamless(db, grant, teamIds);
  await refuseUnknownTeams(db, grant, { teamIds, athleteId: null });
  await refuseOtherType(db, grant, athlete, null);
  await createAthlete(db, grant, { ...athlete, createdAt: now });
  await placeNewAthlete(db, grant, { athleteId: athlete.id, teamIds, at: now });
  await createAthleteNow(db, grant, { athleteIds: [athlete.id], now });
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "athlete.created",
    subject: "athlete",
    subjectId: athlete.id,
    athleteId: athlete.id,
  });
}
