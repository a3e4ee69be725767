import type { DayKind } from "@talus/domain/athletes/athlete";
import type { RosterValues } from "@talus/domain/roster/import/import";
import { columnsOf, fileFields, fromRow, rowColumns, setFromRow } from "../athletes/columns.sql";
import { planByIndex } from "../filling/plan-by-index";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { createAthleteNow } from "../queue/athlete-now";
import type { Sql, Statement } from "../transaction";

/** A row to insert: its values, its id, its training week (Monday first) and its teams by id. */
export type RosterInsert = {
  id: string;
  values: Omit<RosterValues, "teams">;
  trainingWeek: readonly DayKind[];
  teamIds: readonly string[];
};

/**
 * A row to update, if it still has this version; `stayIds` are the teams that it does not leave (also
 * several of one name), `teamIds` those it joins.
 */
export type RosterUpdate = {
  id: string;
  version: number;
  values: Omit<RosterValues, "teams">;
  stayIds: readonly string[];
  teamIds: readonly string[];
};

const rows = rowColumns(fileFields);

const insert: Statement = {
  name: "roster_insert",
  text: `INSERT INTO athlete (organisation_id, id, created_at, pause_reason, training_week, ${columnsOf(fileFields)})
    SELECT $1, r.id, $3, CASE WHEN r.status = 'paused' THEN 'Paused in the imported roster' END,
      r."trainingWeek", ${fromRow("r", fileFields)}
    FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "trainingWeek" text[], ${rows})`,
};

const freeIds: Statement = {
  name: "roster_free_ids",
  text: `UPDATE athlete a SET external_id = NULL
    FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, version int, "externalId" text)
    WHERE a.organisation_id = $1 AND a.id = r.id AND a.version = r.version
      AND a.external_id IS DISTINCT FROM r."externalId" AND ${athleteInScope("a", "$3")}`,
};

const update: Statement = {
  name: "roster_update",
  text: `UPDATE athlete a SET ${setFromRow("r", fileFields)}, version = a.version + 1,
      pause_reason = CASE WHEN r.status = 'paused' THEN coalesce(a.pause_reason, 'Paused in the imported roster') END,
      paused_until = CASE WHEN r.status = 'paused' THEN a.paused_until END
    FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, version int, ${rows})
    WHERE a.organisation_id = $1 AND a.id = r.id AND a.version = r.version AND ${athleteInScope("a", "$3")}
    RETURNING a.id`,
};

const leaveTeams: Statement = {
  name: "roster_leave_teams",
  text: `DELETE FROM team_athlete ta USING jsonb_to_recordset($2::jsonb) AS r(id uuid, "stayIds" uuid[])
    WHERE ta.organisation_id = $1 AND ta.athlete_id = r.id AND NOT ta.team_id = ANY(r."stayIds")
      AND EXISTS (SELECT 1 FROM team t WHERE t.organisation_id = ta.organisation_id AND t.id = ta.team_id
        AND t.archived_at IS NULL)
      AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = ta.organisation_id
        AND tc.team_id = ta.team_id AND tc.user_id = $3))`,
};

const joinTeams: Statement = {
  name: "roster_join_teams",
  text: `INSERT INTO team_athlete (organisation_id, team_id, athlete_id, created_at)
    SELECT $1, t.id, r.id, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "teamIds" uuid[])
    JOIN team t ON t.organisation_id = $1 AND t.id = ANY(r."teamIds")
    WHERE $4::uuid IS NULL OR EXISTS (SELECT 1 FROM team_coach tc WHERE tc.organisation_id = t.organisation_id
      AND tc.team_id = t.id AND tc.user_id = $4)
    ON CONFLICT DO NOTHING`,
};

/** Rows per statement: bounds the memory of one JSON parameter. */
const chunkRows = 2000;

/** So many new athletes are a good part of an import to tell of. */
export const insertedAtOnce = chunkRows;

/** Inserts many athletes with their teams in a few statements. */
export async function insertRoster(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  rows: readonly RosterInsert[],
  at: Date,
): Promise<void> {
  await planByIndex(db);
  for (const chunk of chunks(rows)) {
    const json = JSON.stringify(chunk.map(stored));
    await db.query(insert, [db.organisationId, json, at]);
    await db.query(joinTeams, [db.organisationId, json, at, grant.scopeUserId]);
    await createAthleteNow(db, grant, { athleteIds: chunk.map(({ id }) => id), now: at });
  }
}

/**
 * Updates many athletes with their teams; how many still had their version and so were written. IDs
 * that change are freed first, so that rows may swap them.
 */
export async function updateRoster(
  db: Sql,
  grant: OrganisationGrant<"roster:write">,
  rows: readonly RosterUpdate[],
  at: Date,
): Promise<number> {
  await planByIndex(db);
  for (const chunk of chunks(rows)) {
    const json = JSON.stringify(
      chunk.map(({ id, version, values }) => ({ id, version, externalId: values.externalId })),
    );
    await db.query(freeIds, [db.organisationId, json, grant.scopeUserId]);
  }
  let written = 0;
  for (const chunk of chunks(rows)) {
    const json = JSON.stringify(chunk.map(stored));
    const updated = await db.query(update, [db.organisationId, json, grant.scopeUserId]);
    written += updated.length;
    await db.query(leaveTeams, [db.organisationId, json, grant.scopeUserId]);
    await db.query(joinTeams, [db.organisationId, json, at, grant.scopeUserId]);
  }
  return written;
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += chunkRows)
    yield rows.slice(from, from + chunkRows);
}

/** A row as its columns take it: a type of the organisation's own by its id. */
function stored({ values, ...row }: RosterInsert | RosterUpdate) {
  const { ownType, ...fields } = values;
  return { ...fields, athleteTypeId: ownType?.id ?? null, ...row };
}
