import type { Action } from "@talus/domain/access";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import type { PlacedPlan } from "@talus/domain/schedule/assignment/place-plan";
import { type AthleteGrant, type AthletesGrant, oneAthlete, requireGranted } from "../grant";
import { refreshAthleteWeeks } from "../sessions/athlete-weeks";
import type { Sql, Statement } from "../transaction";

const unlogged = `NOT EXISTS (SELECT 1 FROM session_log l
  WHERE l.organisation_id = p.organisation_id AND l.planned_session_id = p.id)`;

/** What no longer stands in the plan is cancelled, not deleted: a phone may still log it. */
const cancel: Statement = {
  name: "plan_cancel",
  text: `UPDATE planned_session p SET status = 'cancelled', version = p.version + 1
    FROM unnest($2::uuid[], $3::date[]) AS t(athlete_id, from_date)
    WHERE p.organisation_id = $1 AND p.athlete_id = t.athlete_id AND p.date >= t.from_date
      AND p.status = 'planned' AND ${unlogged}
      AND NOT EXISTS (SELECT 1 FROM unnest($4::uuid[], $5::date[]) AS s(assignment_id, date)
        WHERE s.assignment_id = p.assignment_id AND s.date = p.date)`,
};

/** A session of the same assignment and day keeps its id, cancelled ones too. */
const reuse: Statement = {
  name: "plan_reuse",
  text: `WITH target AS (
      SELECT * FROM unnest($2::uuid[], $3::date[], $4::text[], $5::bool[], $6::bool[], $7::bool[], $8::text[],
        $9::text[], $10::date[], $11::uuid[])
        AS t(assignment_id, date, kind, with_strength, before_training, optional, reason, sources, moved_from,
          athlete_id)
    ), known AS (
      SELECT DISTINCT ON (p.assignment_id, p.date) p.id, t.*
      FROM target t JOIN planned_session p
        ON p.organisation_id = $1 AND p.athlete_id = t.athlete_id AND p.assignment_id = t.assignment_id
          AND p.date = t.date
      WHERE ${unlogged}
      ORDER BY p.assignment_id, p.date, p.status = 'planned' DESC, p.id DESC
    )
    UPDATE planned_session p SET status = 'planned', kind = k.kind, with_strength = k.with_strength,
      before_training = k.before_training, optional = k.optional, reason = k.reason,
      sources = string_to_array(k.sources, '|'), moved_from = k.moved_from, version = p.version + 1
    FROM known k
    WHERE p.organisation_id = $1 AND p.id = k.id
      AND (p.status, p.kind, p.with_strength, p.before_training, p.optional, p.reason, p.sources,
        p.moved_from)
        IS DISTINCT FROM ('planned', k.kind, k.with_strength, k.before_training, k.optional, k.reason,
        string_to_array(k.sources, '|'), k.moved_from)`,
};

const insert: Statement = {
  name: "plan_insert",
  text: `INSERT INTO planned_session (organisation_id, id, athlete_id, assignment_id, date, kind,
      with_strength, before_training, optional, reason, sources, moved_from)
    SELECT $1::uuid, t.id, t.athlete_id, t.assignment_id, t.date, t.kind, t.with_strength, t.before_training,
      t.optional, t.reason, string_to_array(t.sources, '|'), t.moved_from
    FROM unnest($2::uuid[], $3::date[], $4::text[], $5::bool[], $6::bool[], $7::bool[], $8::text[],
      $9::text[], $10::date[], $11::uuid[], $12::uuid[])
      AS t(assignment_id, date, kind, with_strength, before_training, optional, reason, sources, moved_from,
        athlete_id, id)
    ON CONFLICT (organisation_id, athlete_id, date) WHERE status = 'planned' DO NOTHING`,
};

const placedUntil: Statement = {
  name: "plan_placed_until",
  text: `UPDATE assignment s SET placed_until = t.until
    FROM unnest($2::uuid[], $3::date[]) AS t(id, until)
    WHERE s.organisation_id = $1 AND s.id = ANY($2::uuid[]) AND s.id = t.id
      AND s.placed_until IS DISTINCT FROM t.until`,
};

/** Cancels what the plans no longer hold, from each plan's first day on. */
export async function cancelOutside(
  db: Sql,
  grant: AthletesGrant<Action>,
  plans: readonly PlacedPlan[],
): Promise<void> {
  requireGranted(grant, plans);
  const sessions = plans.flatMap((plan) => plan.sessions);
  await db.query(cancel, [
    db.organisationId,
    plans.map((plan) => plan.athleteId),
    plans.map((plan) => plan.from),
    sessions.map((session) => session.assignmentId),
    sessions.map((session) => session.date),
  ]);
}

/** Plans to store, and the assignments whose sessions may have rows already. */
type Placed = {
  plans: readonly PlacedPlan[];
  placedBefore: readonly string[];
  newId: () => string;
};

/** Stores placed sessions, reusing rows of the same day, and the weekly roll-ups with them. */
export async function storePlans(
  db: Sql,
  grant: AthletesGrant<Action>,
  { plans, placedBefore, newId }: Placed,
): Promise<void> {
  requireGranted(grant, plans);
  const rows = plans.flatMap(({ athleteId, sessions }) =>
    sessions.map((session) => ({ ...session, athleteId })),
  );
  const before = new Set(placedBefore);
  const known = rows.filter(({ assignmentId }) => before.has(assignmentId));
  const placed = plans.flatMap(({ assignmentIds, until }) =>
    assignmentIds.map((id) => ({ id, until })),
  );
  await Promise.all([
    known.length > 0 && db.query(reuse, [db.organisationId, ...columnsOf(known)]),
    db.query(insert, [db.organisationId, ...columnsOf(rows), rows.map(() => newId())]),
    db.query(placedUntil, [
      db.organisationId,
      placed.map(({ id }) => id),
      placed.map(({ until }) => until),
    ]),
    refreshWeeks(db, grant, plans),
  ]);
}

function columnsOf(rows: readonly (PlacedPlan["sessions"][number] & { athleteId: string })[]) {
  return [
    rows.map((row) => row.assignmentId),
    rows.map((row) => row.date),
    rows.map((row) => row.kind),
    rows.map((row) => row.withStrength),
    rows.map((row) => row.beforeTraining),
    rows.map((row) => row.optional),
    rows.map((row) => row.reason),
    rows.map((row) => row.sources.join("|")),
    rows.map((row) => row.movedFrom),
    rows.map((row) => row.athleteId),
  ];
}

async function refreshWeeks(
  db: Sql,
  grant: AthletesGrant<Action>,
  plans: readonly PlacedPlan[],
): Promise<void> {
  const from = plans.map((plan) => plan.from).sort()[0];
  const until = plans
    .map((plan) => plan.until)
    .sort()
    .at(-1);
  if (!from || !until) return;
  // A session may have been moved a few days past the end.
  await refreshAthleteWeeks(db, grant, from, addDays(until, 7));
}

/** Cancels the unlogged sessions of one athlete from a day on; the roll-ups follow. */
export async function cancelFrom(
  db: Sql,
  grant: AthleteGrant<Action>,
  from: LocalDate,
): Promise<void> {
  await db.query(cancel, [db.organisationId, [grant.athleteId], [from], [], []]);
  await refreshAthleteWeeks(db, oneAthlete(grant), from, addDays(from, 42));
}
