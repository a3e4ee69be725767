import type { Action } from "@talus/domain/access";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** A coach to turn to. */
export type Contact = { name: string; email: string };

const inOrder = `jsonb_agg(jsonb_build_object('name', c.name, 'email', c.email) ORDER BY c.name)`;

/** SQL of the contacts of the athlete $2 in the organisation $1, as JSON: their teams' coaches, else the owners. */
export const contactsJson = `coalesce(
  (SELECT ${inOrder} FROM (SELECT DISTINCT u.name, u.email FROM team_athlete ta
      JOIN team_coach tc ON tc.organisation_id = ta.organisation_id AND tc.team_id = ta.team_id
      JOIN membership m ON m.organisation_id = tc.organisation_id AND m.user_id = tc.user_id
        AND m.role IN ('owner', 'coach') AND m.deactivated_at IS NULL
      JOIN "user" u ON u.id = m.user_id
    WHERE ta.organisation_id = $1 AND ta.athlete_id = $2) c),
  (SELECT ${inOrder} FROM (SELECT u.name, u.email FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = $1 AND m.role = 'owner' AND m.deactivated_at IS NULL) c),
  '[]')`;

const list: Statement<{ contacts: Contact[] }> = {
  name: "athlete_contacts",
  text: `SELECT ${contactsJson} AS contacts`,
};

/** The coaches of an athlete's teams; the owners where no team has one. */
export async function listContacts(db: Sql, grant: AthleteGrant<Action>): Promise<Contact[]> {
  const [row] = await db.query(list, [db.organisationId, grant.athleteId]);
  return row?.contacts ?? [];
}
