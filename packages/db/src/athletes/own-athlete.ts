import type { DisplayUnit } from "@talus/domain/units";
import type { Sql } from "../transaction";

/** The athlete record that belongs to the signed-in person. */
export type OwnAthlete = { id: string; givenName: string; timeZone: string; units: DisplayUnit };

/** The transaction's user's own athlete record, or null. A coach may have one too. */
export async function findOwnAthlete(db: Sql): Promise<OwnAthlete | null> {
  const [row] = await db.query<OwnAthlete>(
    {
      name: "own_athlete",
      text: `SELECT id, given_name AS "givenName", time_zone AS "timeZone", units
        FROM athlete WHERE organisation_id = $1 AND user_id = $2`,
    },
    [db.organisationId, db.userId],
  );
  return row ?? null;
}
