import type { StatusInput } from "@talus/domain/athletes/athlete.schema";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { staleAthlete } from "./athletes";

const written = columns("Athlete", "version");

const update: Statement<Row<typeof written>> = {
  name: "athlete_update_status",
  text: `UPDATE athlete SET status = $3, pause_reason = $4, paused_until = $5, version = version + 1
    WHERE organisation_id = $1 AND id = $2 AND version = $6 RETURNING ${written}`,
};

/** Pauses, archives or restores an athlete; the new version. CONFLICT where the row is stale. */
export async function updateAthleteStatus(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  change: StatusInput & { version: number },
): Promise<number> {
  const pause = change.status === "paused" ? change : { pauseReason: null, pausedUntil: null };
  const [row] = await db.query(update, [
    db.organisationId,
    grant.athleteId,
    change.status,
    pause.pauseReason,
    pause.pausedUntil,
    change.version,
  ]);
  if (!row) throw await staleAthlete(db, grant);
  return row.version;
}
