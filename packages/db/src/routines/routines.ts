import { DomainError } from "@talus/domain/errors";
import { type RoutineVersion, routinePurposes } from "@talus/domain/routines/routine";
import type {
  RoutineListing,
  RoutineVersionEntry,
  StoredRoutine,
} from "@talus/domain/routines/stored-routine";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

/** Athletes in scope ($2) whose running plan is a version of the routine, or that version. */
const running = `SELECT count(*) FROM assignment s
  JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
  WHERE s.organisation_id = $1 AND ${isRunning("s")}
    AND ${athleteInScope("a", "$2")}`;

const list: Statement<RoutineListing> = {
  name: "routine_list",
  text: `SELECT r.id, r.name, r.athlete_type AS "athleteType", r.purpose,
      r.ready_key IS NOT NULL AS "isReady", r.archived_at AS "archivedAt", r.version,
      v.number, v.id AS "versionId", v.full_sec AS "fullSec", v.short_sec AS "shortSec",
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

type Head = Omit<StoredRoutine, "current" | "versions"> & { current: RoutineVersion };

const head: Statement<Head> = {
  name: "routine_head",
  text: `SELECT r.id, r.ready_key IS NOT NULL AS "isReady", r.archived_at AS "archivedAt", r.version,
      jsonb_build_object('id', v.id, 'routineId', r.id, 'number', v.number, 'name', v.name,
        'athleteType', r.athlete_type, 'purpose', r.purpose, 'note', v.note, 'items', v.items,
        'fullSec', v.full_sec, 'shortSec', v.short_sec) AS current
    FROM routine r JOIN routine_version v
      ON v.organisation_id = r.organisation_id AND v.routine_id = r.id
    WHERE r.organisation_id = $1 AND r.id = $2
    ORDER BY v.number DESC LIMIT 1`,
};

const history: Statement<RoutineVersionEntry> = {
  name: "routine_history",
  text: `SELECT v.id, v.number, v.name, v.created_at AS "createdAt", u.name AS "createdByName",
      v.full_sec AS "fullSec", v.short_sec AS "shortSec",
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
  if (!row) throw new DomainError("NOT_FOUND", "There is no such routine.");
  const versions = await db.query(history, [db.organisationId, grant.scopeUserId, routineId]);
  return { ...row, versions };
}

const versionById: Statement<RoutineVersion> = {
  name: "routine_version_by_id",
  text: `SELECT v.id, r.id AS "routineId", v.number, v.name, r.athlete_type AS "athleteType", r.purpose,
      v.note, v.items, v.full_sec AS "fullSec", v.short_sec AS "shortSec"
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
