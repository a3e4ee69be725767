import { DomainError } from "@talus/domain/errors";
import { type RoutineVersion, routinePurposes } from "@talus/domain/routines/routine";
import type {
  RoutineListing,
  RoutineVersionEntry,
  StoredRoutine,
} from "@talus/domain/routines/stored-routine";
import { columns, type Row, type RowWith } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

/** Athletes in scope ($2) whose running plan is a version of the routine, or that version. */
const running = `SELECT count(*) FROM assignment s
  JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
  WHERE s.organisation_id = $1 AND ${isRunning("s")}
    AND ${athleteInScope("a", "$2")}`;

const routine = columns("Routine r", "id, name, athleteType, purpose, archivedAt, version");
const newest = columns("RoutineVersion v", "number, id as versionId, fullSec, shortSec");

const list: Statement<RowWith<typeof routine, RoutineListing> & Row<typeof newest>> = {
  name: "routine_list",
  text: `SELECT ${routine}, ${newest}, r.ready_key IS NOT NULL AS "isReady",
      jsonb_array_length(v.items) AS "exerciseCount",
      (${running} AND s.routine_version_id IN (SELECT w.id FROM routine_version w
        WHERE w.organisation_id = $1 AND w.routine_id = r.id)) AS "athleteCount"
    FROM routine r JOIN LATERAL (SELECT * FROM routine_version n
      WHERE n.organisation_id = r.organisation_id AND n.routine_id = r.id
      ORDER BY n.number DESC LIMIT 1) v ON true
    WHERE r.organisation_id = $1
    ORDER BY r.created_at, r.athlete_type DESC, array_position($3::text[], r.purpose), r.id`,
};

/**
 * Every routine of the organisation, archived ones too, in the order in which they were made; the
 * ready ones, which came at once, by type and purpose.
 */
export function listRoutines(
  db: Sql,
  grant: OrganisationGrant<"routine:read">,
): Promise<RoutineListing[]> {
  return db.query(list, [db.organisationId, grant.scopeUserId, routinePurposes]);
}

const headed = columns("Routine r", "id, archivedAt, version");

const head: Statement<RowWith<typeof headed, Omit<StoredRoutine, "versions">>> = {
  name: "routine_head",
  text: `SELECT ${headed}, r.ready_key IS NOT NULL AS "isReady",
      jsonb_build_object('id', v.id, 'routineId', r.id, 'number', v.number, 'name', v.name,
        'athleteType', r.athlete_type, 'purpose', r.purpose, 'note', v.note, 'items', v.items,
        'fullSec', v.full_sec, 'shortSec', v.short_sec) AS current
    FROM routine r JOIN routine_version v
      ON v.organisation_id = r.organisation_id AND v.routine_id = r.id
    WHERE r.organisation_id = $1 AND r.id = $2
    ORDER BY v.number DESC LIMIT 1`,
};

/** The newest version of a routine; NOT_FOUND for a stranger's. */
export async function getNewestVersion(
  db: Sql,
  _grant: OrganisationGrant<"routine:read">,
  routineId: string,
): Promise<RoutineVersion> {
  const [row] = await db.query(head, [db.organisationId, routineId]);
  if (!row) throw noSuchRoutine();
  return row.current;
}

function noSuchRoutine(): DomainError {
  return new DomainError("NOT_FOUND", "There is no such routine.");
}

const earlier = columns("RoutineVersion v", "id, number, name, createdAt, fullSec, shortSec");

const history: Statement<RowWith<typeof earlier, RoutineVersionEntry>> = {
  name: "routine_history",
  text: `SELECT ${earlier}, u.name AS "createdByName",
      (${running} AND s.routine_version_id = v.id) AS "athleteCount"
    FROM routine_version v
    LEFT JOIN membership m ON m.organisation_id = v.organisation_id AND m.user_id = v.created_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE v.organisation_id = $1 AND v.routine_id = $3
    ORDER BY v.number DESC`,
};

/** One routine with its newest version and its history; NOT_FOUND for a stranger's. */
export async function getRoutine(
  db: Sql,
  grant: OrganisationGrant<"routine:read" | "routine:write">,
  routineId: string,
): Promise<StoredRoutine> {
  const [row] = await db.query(head, [db.organisationId, routineId]);
  if (!row) throw noSuchRoutine();
  const versions = await db.query(history, [db.organisationId, grant.scopeUserId, routineId]);
  return { ...row, versions };
}

const version = columns("RoutineVersion v", "id, number, name, note, items, fullSec, shortSec");
const ofRoutine = columns("Routine r", "id as routineId, athleteType, purpose");

const versionById: Statement<
  Row<typeof version, RoutineVersion> & Row<typeof ofRoutine, RoutineVersion>
> = {
  name: "routine_version_by_id",
  text: `SELECT ${version}, ${ofRoutine}
    FROM routine_version v JOIN routine r
      ON r.organisation_id = v.organisation_id AND r.id = v.routine_id
    WHERE v.organisation_id = $1 AND v.id = $2`,
};

/** One stored version, newest or older, or null. */
export async function findRoutineVersion(
  db: Sql,
  _grant: OrganisationGrant<"routine:read" | "routine:write">,
  versionId: string,
): Promise<RoutineVersion | null> {
  const [row] = await db.query(versionById, [db.organisationId, versionId]);
  return row ?? null;
}
