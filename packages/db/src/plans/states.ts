import type { Action } from "@talus/domain/access";
import type { DayKind } from "@talus/domain/athletes/athlete";
import { trainingWeekOf } from "@talus/domain/athletes/training-week";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { PlanState, StoredSession } from "@talus/domain/schedule/assignment/plan-state";
import type { WeekChange } from "@talus/domain/schedule/week/week-change";
import { columns, type RowWith } from "../columns.sql";
import type { AthletesGrant } from "../grant";
import { goesOnAfter } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

const athlete = columns(
  "Athlete a",
  "id as athleteId, timeZone, athleteType, trainingWeek, status, pausedUntil",
);

type StoredState = Omit<PlanState, "trainingWeek" | "changes" | "sessions"> & {
  trainingWeek: DayKind[];
  changes: (Omit<WeekChange, "week"> & { week: DayKind[] | null })[];
};

const athletes: Statement<RowWith<typeof athlete, StoredState>> = {
  name: "plan_state_athletes",
  text: `SELECT ${athlete}, t.rules,
      EXISTS (SELECT 1 FROM hold h WHERE h.organisation_id = a.organisation_id AND h.athlete_id = a.id
        AND h.cleared_at IS NULL) AS "isHeld",
      coalesce((SELECT jsonb_agg(jsonb_build_object('assignmentId', s.id, 'phase', s.phase,
          'startsOn', s.starts_on, 'endsOn', s.ends_on, 'placedUntil', s.placed_until)
          ORDER BY s.starts_on, s.id)
        FROM assignment s WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id
          AND s.undone_at IS NULL AND ${goesOnAfter("s", "$3::date")}), '[]') AS segments,
      coalesce((SELECT jsonb_agg(jsonb_build_object('weekStart', c.week_start, 'week', to_jsonb(c.training_week),
          'mode', c.mode))
        FROM athlete_week_change c WHERE c.organisation_id = a.organisation_id AND c.athlete_id = a.id
          AND c.week_start > $3::date - 14), '[]') AS changes,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', j.from_date, 'to', j.to_date, 'sessions', j.sessions))
        FROM athlete_travel j WHERE j.organisation_id = a.organisation_id AND j.athlete_id = a.id
          AND j.to_date > $3::date - 14), '[]') AS travels,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', m.from_date, 'to', m.to_date, 'kind', m.kind,
          'withStrength', m.with_strength, 'optional', m.optional))
        FROM session_move m WHERE m.organisation_id = a.organisation_id AND m.athlete_id = a.id
          AND greatest(m.from_date, m.to_date) > $3::date - 14), '[]') AS moves
    FROM athlete a
    LEFT JOIN athlete_type t ON t.organisation_id = a.organisation_id AND t.id = a.athlete_type_id
    WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id`,
};

const session = columns(
  "PlannedSession p",
  "athleteId, date, kind, withStrength, optional, status",
);

const sessions: Statement<RowWith<typeof session, StoredSession>> = {
  name: "plan_state_sessions",
  text: `SELECT * FROM (
      SELECT ${session}, EXISTS (SELECT 1 FROM session_log l WHERE l.organisation_id = p.organisation_id
          AND l.planned_session_id = p.id) AS "isLogged"
      FROM planned_session p
      WHERE p.organisation_id = $1 AND p.athlete_id = ANY($2::uuid[]) AND p.date >= $3::date) s
    WHERE s.status = 'planned' OR s."isLogged" ORDER BY s.date`,
};

/**
 * The state of these athletes' plans, with the sessions from a week before `today` on. `today` is
 * the earliest of their local days. Deciding reads: the primary.
 */
export async function listPlanStates(
  db: Sql,
  { athleteIds }: AthletesGrant<Action>,
  today: LocalDate,
): Promise<PlanState[]> {
  const { organisationId } = db;
  const since = addDays(today, -8);
  const [rows, stored] = await Promise.all([
    db.query(athletes, [organisationId, athleteIds, today]),
    db.query(sessions, [organisationId, athleteIds, since]),
  ]);
  const byAthlete = new Map<string, StoredSession[]>();
  for (const { athleteId, ...session } of stored) {
    const own = byAthlete.get(athleteId);
    if (own) own.push(session);
    else byAthlete.set(athleteId, [session]);
  }
  return rows.map((row) => ({
    ...row,
    trainingWeek: trainingWeekOf(row.trainingWeek),
    changes: row.changes.map((change) => ({
      ...change,
      week: change.week && trainingWeekOf(change.week),
    })),
    sessions: byAthlete.get(row.athleteId) ?? [],
  }));
}
