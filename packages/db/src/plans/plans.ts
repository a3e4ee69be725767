import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { SessionKind, SessionOutcome } from "@talus/domain/sessions/log/session-log";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** What an athlete follows, in figures. */
export type PlanHead = {
  assignmentId: string;
  routineId: string;
  routineName: string;
  number: number;
  /** The routine's newest version; higher than `number` where the routine was changed since. */
  newestNumber: number;
  fullSec: number;
  shortSec: number;
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  /** The first day after; null while it runs. */
  endsOn: LocalDate | null;
  batchId: string | null;
  assignedByName: string;
  /** Why maintenance went back to build by itself; null: a person decided. */
  returned: ReturnToBuild | null;
  items: RoutineItem[];
  why: PlanWhy | null;
};

const headOf = (
  which: string,
) => `SELECT s.id AS "assignmentId", v.routine_id AS "routineId", v.name AS "routineName", v.number,
      (SELECT max(n.number) FROM routine_version n WHERE n.organisation_id = v.organisation_id
        AND n.routine_id = v.routine_id) AS "newestNumber",
      v.full_sec AS "fullSec", v.short_sec AS "shortSec", s.phase, s.side_bias AS "sideBias",
      s.starts_on AS "startsOn", s.ends_on AS "endsOn", s.batch_id AS "batchId", coalesce(u.name, '') AS "assignedByName", s.returned,
      v.items, s.why
    FROM assignment s
    JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    LEFT JOIN membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.created_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.undone_at IS NULL ${which}`;

const head: Statement = { name: "plan_head", text: headOf("AND s.ends_on IS NULL") };

/** The plan that an athlete runs, or null. */
export async function findPlan(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
): Promise<PlanHead | null> {
  const [row] = await db.query<PlanHead>(head, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

const last: Statement = {
  name: "plan_last",
  text: headOf("ORDER BY s.ends_on IS NOT NULL, s.starts_on DESC, s.id DESC LIMIT 1"),
};

/** The plan that an athlete runs, else the newest that ended, or null. */
export async function findLastPlan(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
): Promise<PlanHead | null> {
  const [row] = await db.query<PlanHead>(last, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

/** A day's session in the plan, with what became of it. */
export type PlanSession = {
  id: string;
  date: LocalDate;
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
  optional: boolean;
  reason: string;
  sources: string[];
  movedFrom: LocalDate | null;
  version: number;
  routineName: string;
  /** Null while nothing is logged. */
  outcome: SessionOutcome | null;
};

const sessions: Statement = {
  name: "plan_sessions",
  text: `SELECT * FROM (
      SELECT p.id, p.date, p.kind, p.with_strength AS "withStrength", p.before_training AS "beforeTraining",
        p.optional, p.reason, p.sources, p.moved_from AS "movedFrom", p.version, v.name AS "routineName", p.status,
        (SELECT coalesce(m.content->>'outcome', l.outcome) FROM session_log l
          LEFT JOIN session_amendment m ON m.organisation_id = l.organisation_id AND m.session_log_id = l.id
          WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id
          ORDER BY m.amended_at DESC NULLS LAST LIMIT 1) AS outcome
      FROM planned_session p
      JOIN assignment s ON s.organisation_id = p.organisation_id AND s.id = p.assignment_id
      JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
      WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.date BETWEEN $3 AND $4) d
    WHERE d.status = 'planned' OR d.outcome IS NOT NULL ORDER BY d.date`,
};

/** An athlete's sessions of a period, both days included: planned ones and logged ones. */
export function listPlanSessions(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
  days: { from: LocalDate; to: LocalDate },
): Promise<PlanSession[]> {
  return db.query(sessions, [db.organisationId, grant.athleteId, days.from, days.to]);
}

const returned: Statement = {
  name: "plan_returned",
  text: `SELECT id AS "assignmentId", starts_on AS "startsOn", returned AS reason FROM assignment
    WHERE organisation_id = $1 AND athlete_id = $2 AND ends_on IS NULL AND undone_at IS NULL
      AND returned IS NOT NULL`,
};

/** The running plan's automatic return to build, or null where a person decided on it. */
export async function findReturned(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<{ assignmentId: string; startsOn: LocalDate; reason: ReturnToBuild } | null> {
  type Row = { assignmentId: string; startsOn: LocalDate; reason: ReturnToBuild };
  const [row] = await db.query<Row>(returned, [db.organisationId, grant.athleteId]);
  return row ?? null;
}
