import type { SystemGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const drawn: Statement<{ id: string }> = {
  name: "athletes_drawn",
  text: "SELECT id FROM athlete WHERE organisation_id = $1 ORDER BY random() LIMIT $2",
};

/** The ids of at most `limit` athletes of the organisation, drawn by lot; null: of all of them. */
export async function drawAthletes(
  db: Sql,
  _grant: SystemGrant,
  limit: number | null,
): Promise<string[]> {
  const rows = await db.query(drawn, [db.organisationId, limit]);
  return rows.map(({ id }) => id);
}
