import type { Action } from "@talus/domain/access";
import type { Injury } from "@talus/domain/athletes/athlete";
import type { InjuryInput } from "@talus/domain/athletes/injury.schema";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

const entry = columns("Injury", "id, kind, side, since, resolvedOn, note");

const list: Statement<Row<typeof entry, Injury>> = {
  name: "injury_list",
  text: `SELECT ${entry} FROM injury
    WHERE organisation_id = $1 AND athlete_id = $2
    ORDER BY resolved_on IS NOT NULL, since DESC NULLS LAST, id`,
};

/** An athlete's injury history, open entries first. */
export function listInjuries(db: Sql, grant: AthleteGrant<Action>): Promise<Injury[]> {
  return db.query(list, [db.organisationId, grant.athleteId]);
}

/** Adds an entry; false where it was added before. CONFLICT where the id is taken. */
export async function createInjury(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  injury: InjuryInput & { id: string; createdAt: Date },
): Promise<boolean> {
  const { id, kind, side, since, resolvedOn, note, createdAt } = injury;
  return idempotent(db, {
    ...{ model: "Injury", id, content: [grant.athleteId, kind, side, since, resolvedOn, note] },
    first: async ({ contentHash }) => {
      const { organisationId } = db;
      const fields = { kind, side, since, resolvedOn, note };
      const row = {
        organisationId,
        id,
        athleteId: grant.athleteId,
        ...fields,
        createdAt,
        contentHash,
      };
      await insertRows(db, "Injury", [row]);
      return true;
    },
    again: () => false,
  });
}

const update: Statement = {
  name: "injury_update",
  text: `UPDATE injury SET kind = $4, side = $5, since = $6, resolved_on = $7, note = $8
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 RETURNING id`,
};

/** Corrects an entry of the athlete; NOT_FOUND where there is none. */
export async function updateInjury(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  injury: InjuryInput & { id: string },
): Promise<void> {
  const { id, kind, side, since, resolvedOn, note } = injury;
  const values = [db.organisationId, grant.athleteId, id, kind, side, since, resolvedOn, note];
  if ((await db.query(update, values)).length === 0) throw noSuchInjury();
}

const resolved = columns("Injury i", "id");

const resolve: Statement<Row<typeof resolved>> = {
  name: "injury_resolve_fractures",
  text: `UPDATE injury i SET resolved_on = greatest(i.since, $3::date)
    WHERE i.organisation_id = $1 AND i.athlete_id = $2 AND i.kind = 'stress_fracture'
      AND i.resolved_on IS NULL AND NOT EXISTS (SELECT 1 FROM hold h
        WHERE h.organisation_id = i.organisation_id AND h.athlete_id = i.athlete_id
          AND h.source_id = i.id AND h.cleared_at IS NULL)
    RETURNING ${resolved}`,
};

/** Ends the open stress fractures that no hold of their own keeps waiting; gives their ids. */
export async function resolveClearedFractures(
  db: Sql,
  grant: AthleteGrant<"hold:clear">,
  clearedOn: LocalDate,
): Promise<string[]> {
  const values = [db.organisationId, grant.athleteId, clearedOn];
  return (await db.query(resolve, values)).map(({ id }) => id);
}

const remove: Statement = {
  name: "injury_delete",
  text: `DELETE FROM injury WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 RETURNING id`,
};

/** Takes a wrong entry away; NOT_FOUND where there is none. */
export async function deleteInjury(
  db: Sql,
  grant: AthleteGrant<"athlete:write">,
  injuryId: string,
): Promise<void> {
  const rows = await db.query(remove, [db.organisationId, grant.athleteId, injuryId]);
  if (rows.length === 0) throw noSuchInjury();
}

function noSuchInjury(): DomainError {
  return new DomainError("NOT_FOUND", "There is no such entry any more. Load the page again.");
}
