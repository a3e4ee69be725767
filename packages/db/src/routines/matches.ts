import type { RoutineDraft } from "@talus/domain/routines/routine";
import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const matched = columns("RoutineVersion v", "id as versionId, name, fullSec, shortSec");

/** A stored version that holds exactly what a draft does. */
export type RoutineMatch = Row<typeof matched>;

const match: Statement<RoutineMatch> = {
  name: "routine_match",
  text: `SELECT ${matched} FROM routine r JOIN routine_version v ON v.organisation_id = r.organisation_id AND v.routine_id = r.id
    WHERE r.organisation_id = $1 AND r.archived_at IS NULL AND r.athlete_type = $2 AND v.items = $3::jsonb
      AND NOT EXISTS (SELECT 1 FROM routine_version n WHERE n.organisation_id = v.organisation_id
        AND n.routine_id = v.routine_id AND n.number > v.number)
    ORDER BY r.created_at LIMIT 1`,
};

/** The newest version of a routine with these very exercises and doses, or null. */
export async function findRoutineMatch(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  draft: RoutineDraft,
): Promise<RoutineMatch | null> {
  const [row] = await db.query(match, [
    grant.actor.organisationId,
    draft.athleteType,
    JSON.stringify(draft.items),
  ]);
  return row ?? null;
}

const named: Statement<{ taken: number }> = {
  name: "routine_names_like",
  text: `SELECT count(*) AS taken FROM routine
    WHERE organisation_id = $1 AND (name = $2 OR name ~ ('^' || $2 || ' [0-9]+$'))`,
};

/** How many routines bear a name, alone or with a number after it. */
export async function countRoutinesNamed(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  name: string,
): Promise<number> {
  const [row] = await db.query(named, [grant.actor.organisationId, name]);
  return row?.taken ?? 0;
}
