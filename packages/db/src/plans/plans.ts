import type { Action } from "@talus/domain/access";
import type { Injury } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { SessionKind, SessionOutcome } from "@talus/domain/sessions/log/session-log";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { injuriesOf } from "../athletes/injuries.sql";
import type { AthleteGrant } from "../grant";
import { isRunning } from "../running-plan.sql";
import { effectiveLogs } from "../sessions/effective-logs.sql";
import type { Sql, Statement } from "../transaction";

/** A plan that was assigned, whole. */
export type StoredPlan = {
  assignmentId: string;
  routineId: string;
  routineVersionId: string;
  routineName: string;
  number: number;
  /** The routine's newest version; higher than `number` where the routine was changed since. */
  newestNumber: number;
  items: RoutineItem[];
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
  why: PlanWhy | null;
  /** What of the athlete's history speaks against exercises. */
  injuries: Pick<Injury, "kind" | "side" | "resolvedOn">[];
};

const plans = `SELECT s.id AS "assignmentId", v.routine_id AS "routineId", v.id AS "routineVersionId",
      v.name AS "routineName", v.number,
      (SELECT max(n.number) FROM routine_version n WHERE n.organisation_id = v.organisation_id
        AND n.routine_id = v.routine_id) AS "newestNumber",
      v.items, v.full_sec AS "fullSec", v.short_sec AS "shortSec", s.phase, s.side_bias AS "sideBias",
      s.starts_on AS "startsOn", s.ends_on AS "endsOn", s.batch_id AS "batchId",
      coalesce(u.name, '') AS "assignedByName", s.returned, s.why,
      ${injuriesOf("s.organisation_id", "s.athlete_id")} AS injuries
    FROM assignment s
    JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    LEFT JOIN membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.created_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE s.organisation_id = $1 AND s.athlete_id = $2`;

const running: Statement = { name: "plan_running", text: `${plans} AND ${isRunning("s")}` };

/** The plan that an athlete follows now, or null: the one way to read it. */
export async function findRunningPlan(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<StoredPlan | null> {
  const [row] = await db.query<StoredPlan>(running, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

const last: Statement = {
  name: "plan_last",
  text: `${plans} AND s.undone_at IS NULL
    ORDER BY ${isRunning("s")} DESC, s.starts_on DESC, s.id DESC LIMIT 1`,
};

/** The plan that an athlete follows, else the newest that ended, or null. */
export async function findLastPlan(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
): Promise<StoredPlan | null> {
  const [row] = await db.query<StoredPlan>(last, [db.organisationId, grant.athleteId]);
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

const sessions: Statement<PlanSession> = {
  name: "plan_sessions",
  text: `SELECT * FROM (
      SELECT p.id, p.date, p.kind, p.with_strength AS "withStrength", p.before_training AS "beforeTraining",
        p.optional, p.reason, p.sources, p.moved_from AS "movedFrom", p.version, v.name AS "routineName", p.status,
        (SELECT l.outcome FROM (${effectiveLogs("l.organisation_id = p.organisation_id AND l.planned_session_id = p.id")}) l
          LIMIT 1) AS outcome
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
