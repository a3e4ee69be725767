import type { Action } from "@talus/domain/access";
import type { Injury } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { SessionKind } from "@talus/domain/sessions/log/session-log";
import { injuriesOf } from "../athletes/injuries.sql";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** A dated session with the routine version that it follows. */
export type SessionWithRoutine = {
  id: string;
  assignmentId: string;
  date: LocalDate;
  kind: SessionKind;
  withStrength: boolean;
  beforeTraining: boolean;
  optional: boolean;
  reason: string;
  sources: string[];
  status: "planned" | "cancelled";
  movedFrom: LocalDate | null;
  version: number;
  routineName: string;
  sideBias: SideBias;
  items: RoutineItem[];
  why: PlanWhy | null;
  injuries: Pick<Injury, "kind" | "side" | "resolvedOn">[];
  /** The day lies on a journey with short sessions. */
  isTravelling: boolean;
  /** The log that answers it, if any. */
  logId: string | null;
};

const planned = columns(
  "PlannedSession p",
  `id, assignmentId, date, kind, withStrength, beforeTraining, optional, reason, sources, status, movedFrom, version`,
);
const routine = columns("RoutineVersion v", "name as routineName, items");
const assigned = columns("Assignment a", "sideBias, why");

type SessionRow = RowWith<typeof planned, SessionWithRoutine> &
  Row<typeof routine, SessionWithRoutine> &
  Row<typeof assigned, SessionWithRoutine>;

const session = `${planned}, ${routine}, ${assigned},
  ${injuriesOf("p.organisation_id", "p.athlete_id")} AS injuries,
  EXISTS (SELECT 1 FROM athlete_travel j WHERE j.organisation_id = p.organisation_id
    AND j.athlete_id = p.athlete_id AND p.date BETWEEN j.from_date AND j.to_date) AS "isTravelling",
  (SELECT l.id FROM session_log l WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id LIMIT 1) AS "logId"`;

const joins = `FROM planned_session p
  JOIN assignment a ON a.organisation_id = p.organisation_id AND a.id = p.assignment_id
  JOIN routine_version v ON v.organisation_id = a.organisation_id AND v.id = a.routine_version_id`;

const list: Statement<SessionRow> = {
  name: "session_with_routine_list",
  text: `SELECT ${session} ${joins}
    WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.date BETWEEN $3 AND $4 AND p.status = 'planned'
    ORDER BY p.date`,
};

/** An athlete's planned sessions of a period, both days included, with what each holds. */
export function listSessionsWithRoutine(
  db: Sql,
  grant: AthleteGrant<Action>,
  days: { from: LocalDate; to: LocalDate },
): Promise<SessionWithRoutine[]> {
  return db.query(list, [db.organisationId, grant.athleteId, days.from, days.to]);
}

const one: Statement<SessionRow> = {
  name: "session_with_routine_find",
  text: `SELECT ${session} ${joins} WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.id = $3`,
};

/** One session of the athlete, cancelled ones too, or null. */
export async function findSessionWithRoutine(
  db: Sql,
  grant: AthleteGrant<Action>,
  id: string,
): Promise<SessionWithRoutine | null> {
  const [row] = await db.query(one, [db.organisationId, grant.athleteId, id]);
  return row ?? null;
}

/** SQL that remembers where a session `p` was first planned, and forgets it when it is back there. */
const movedFrom = (day: string) =>
  `CASE WHEN ${day} = coalesce(p.moved_from, p.date) THEN NULL ELSE coalesce(p.moved_from, p.date) END`;

const unlogged = `NOT EXISTS (SELECT 1 FROM session_log l
  WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id)`;

const aside = columns("PlannedSession p", "id");

const stepAside: Statement<Row<typeof aside>> = {
  name: "planned_session_step_aside",
  text: `UPDATE planned_session p SET status = 'cancelled'
    WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.date = $3 AND p.id <> $4
      AND p.status = 'planned' AND ${unlogged} RETURNING ${aside}`,
};

const move: Statement = {
  name: "planned_session_move",
  text: `UPDATE planned_session p SET date = $5, version = version + 1, moved_from = ${movedFrom("$5")}
    WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.id = $3 AND p.version = $4
      AND p.status = 'planned' AND ${unlogged}
      AND NOT EXISTS (SELECT 1 FROM planned_session o WHERE o.organisation_id = p.organisation_id
        AND o.athlete_id = p.athlete_id AND o.date = $5 AND o.status = 'planned' AND o.id <> p.id)
    RETURNING p.id`,
};

const stepBack: Statement = {
  name: "planned_session_step_back",
  text: `UPDATE planned_session p SET status = 'planned', date = $4, version = version + 1,
      moved_from = ${movedFrom("$4")}
    WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.id = $3`,
};

/**
 * Moves a planned session to another day; one that stands there takes its old day. False where it
 * changed, was logged, or the day holds a logged one: then the transaction must be given up.
 */
export async function movePlannedSession(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  change: { id: string; version: number; from: LocalDate; to: LocalDate },
): Promise<boolean> {
  const { id, version, from, to } = change;
  const athleteKey = [db.organisationId, grant.athleteId];
  // Only one planned session may stand on a day at any moment, hence the three steps.
  const [other] = await db.query(stepAside, [...athleteKey, to, id]);
  const [moved] = await db.query(move, [...athleteKey, id, version, to]);
  if (other && moved) await db.query(stepBack, [...athleteKey, other.id, from]);
  return moved !== undefined;
}
