import type { Action } from "@talus/domain/access";
import type { Injury } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { SessionKind, SessionOutcome } from "@talus/domain/sessions/log/session-log";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { injuriesOf } from "../athletes/injuries.sql";
import { columns, type Row, type RowWith } from "../columns.sql";
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

const assigned = columns(
  "Assignment s",
  "id as assignmentId, phase, sideBias, startsOn, endsOn, batchId, returned, why",
);
const routine = columns(
  "RoutineVersion v",
  "routineId, id as routineVersionId, name as routineName, number, items, fullSec, shortSec",
);

type PlanRow = RowWith<typeof assigned, StoredPlan> & Row<typeof routine, StoredPlan>;

const plans = `SELECT ${assigned}, ${routine}, coalesce(u.name, '') AS "assignedByName",
      (SELECT max(n.number) FROM routine_version n WHERE n.organisation_id = v.organisation_id
        AND n.routine_id = v.routine_id) AS "newestNumber",
      ${injuriesOf("s.organisation_id", "s.athlete_id")} AS injuries
    FROM assignment s
    JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    LEFT JOIN membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.created_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE s.organisation_id = $1 AND s.athlete_id = $2`;

const running: Statement<PlanRow> = {
  name: "plan_running",
  text: `${plans} AND ${isRunning("s")}`,
};

/** The plan that an athlete follows now, or null: the one way to read it. */
export async function findRunningPlan(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<StoredPlan | null> {
  const [row] = await db.query(running, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

const last: Statement<PlanRow> = {
  name: "plan_last",
  text: `${plans} AND s.undone_at IS NULL
    ORDER BY ${isRunning("s")} DESC, s.starts_on DESC, s.id DESC LIMIT 1`,
};

/** The plan that an athlete follows, else the newest that ended, or null. */
export async function findLastPlan(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
): Promise<StoredPlan | null> {
  const [row] = await db.query(last, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

const session = columns(
  "PlannedSession p",
  "id, date, kind, withStrength, beforeTraining, optional, reason, sources, movedFrom, version",
);
const named = columns("RoutineVersion v", "name as routineName");

type SessionDays = { kind: SessionKind; date: LocalDate; movedFrom: LocalDate };

/** A day's session in the plan, with what became of it; an outcome of null: nothing is logged. */
export type PlanSession = Row<typeof session, SessionDays> &
  Row<typeof named> & { outcome: SessionOutcome | null };

const sessions: Statement<PlanSession> = {
  name: "plan_sessions",
  text: `SELECT ${session}, ${named}, l.outcome FROM planned_session p
    JOIN assignment s ON s.organisation_id = p.organisation_id AND s.id = p.assignment_id
    JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
    LEFT JOIN LATERAL (${effectiveLogs("l.organisation_id = p.organisation_id AND l.planned_session_id = p.id")}
      LIMIT 1) l ON true
    WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.date BETWEEN $3 AND $4
      AND (p.status = 'planned' OR l.outcome IS NOT NULL) ORDER BY p.date`,
};

/** An athlete's sessions of a period, both days included: planned ones and logged ones. */
export function listPlanSessions(
  db: Sql,
  grant: AthleteGrant<"plan:read">,
  days: { from: LocalDate; to: LocalDate },
): Promise<PlanSession[]> {
  return db.query(sessions, [db.organisationId, grant.athleteId, days.from, days.to]);
}
