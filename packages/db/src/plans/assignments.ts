import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { columns, type Row } from "../columns.sql";
import {
  type AthleteGrant,
  type AthletesGrant,
  narrowed,
  oneAthlete,
  requireGranted,
} from "../grant";
import { goesOnAfter, isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";
import { type PlanChange, replacePlans } from "./upkeep";

/** What is assigned, the same for everybody of one act. */
export type AssignedPlan = {
  routineVersionId: string;
  /** Phase and side stay those of each athlete's plan before; its reasons too where it was the same routine. */
  isMove?: boolean;
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  batchId: string | null;
  /** The accepted review that leads here, if any. */
  reviewId: string | null;
  /** Why each exercise is in it, where a verdict says so. */
  why?: PlanWhy | null;
  /** Why maintenance goes back to build by itself, where it does. */
  returned?: ReturnToBuild;
  /** Who gives it; else who asks. */
  createdBy?: string;
};

/** One athlete's part in it. */
export type NewAssignment = { id: string; athleteId: string };

const assigned = columns("Assignment s", "id, athleteId");

const running: Statement<Row<typeof assigned>> = {
  name: "assignment_running_lock",
  text: `SELECT ${assigned} FROM assignment s
    WHERE s.organisation_id = $1 AND s.athlete_id = ANY($2::uuid[]) AND ${isRunning("s")}
    ORDER BY s.id FOR UPDATE`,
};

/** Whatever covers the start or a later day ends there; a plan that had not begun never counts. */
const end: Statement = {
  name: "assignment_end",
  text: `UPDATE assignment s SET ends_on = $3::date
    WHERE s.organisation_id = $1 AND s.athlete_id = ANY($2::uuid[]) AND s.undone_at IS NULL
      AND ${goesOnAfter("s", "$3::date")}`,
};

const insert: Statement = {
  name: "assignment_insert",
  text: `INSERT INTO assignment (organisation_id, id, athlete_id, replaces_id, routine_version_id, batch_id,
      review_id, phase, side_bias, starts_on, created_by, created_at, why, returned)
    SELECT $1::uuid, t.id, t.athlete_id, t.replaces_id, $5::uuid, $6::uuid, $7::uuid, coalesce(b.phase, $8::text),
      CASE WHEN b.id IS NULL THEN $9::text ELSE b.side_bias END, $10::date, $11::uuid, $12::timestamptz,
      CASE WHEN b.id IS NULL THEN $13::jsonb WHEN o.routine_id = n.routine_id THEN b.why END, $15::jsonb
    FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS t(id, athlete_id, replaces_id)
    JOIN routine_version n ON n.organisation_id = $1 AND n.id = $5
    LEFT JOIN assignment b ON $14 AND b.organisation_id = $1 AND b.id = t.replaces_id
    LEFT JOIN routine_version o ON o.organisation_id = $1 AND o.id = b.routine_version_id`,
};

/**
 * Gives athletes a plan: what ran before ends on the start day, and the sessions are placed. The
 * caller has decided who may have it. Bulk: a few statements per 1,000.
 */
export async function createAssignments(
  db: Sql,
  grant: AthletesGrant<PlanChange>,
  rows: readonly NewAssignment[],
  { plan, moment }: { plan: AssignedPlan; moment: Moment },
): Promise<void> {
  requireGranted(grant, rows);
  const athleteIds = rows.map((row) => row.athleteId);
  const [before] = await Promise.all([
    db.query(running, [db.organisationId, athleteIds]),
    db.query(end, [db.organisationId, athleteIds, plan.startsOn]),
  ]);
  const replaced = new Map(before.map((row) => [row.athleteId, row.id]));
  const inserted = db.query(insert, [
    db.organisationId,
    rows.map((row) => row.id),
    athleteIds,
    rows.map((row) => replaced.get(row.athleteId) ?? null),
    plan.routineVersionId,
    plan.batchId,
    plan.reviewId,
    plan.phase,
    plan.sideBias,
    plan.startsOn,
    plan.createdBy ?? db.userId,
    moment.now,
    plan.why ? JSON.stringify(plan.why) : null,
    plan.isMove ?? false,
    plan.returned ? JSON.stringify(plan.returned) : null,
  ]);
  await Promise.all([inserted, replacePlans(db, grant, moment)]);
}

/** Gives one athlete a plan, from a review or by hand. */
export async function assignPlan(
  db: Sql,
  grant: AthleteGrant<"plan:write" | "assessment:review">,
  { id, plan, moment }: { id: string; plan: AssignedPlan; moment: Moment },
): Promise<void> {
  await createAssignments(db, oneAthlete(grant), [{ id, athleteId: grant.athleteId }], {
    plan,
    moment,
  });
}

const undone = columns("Assignment s", "athleteId, replacesId");

const undo: Statement<Row<typeof undone>> = {
  name: "assignment_undo",
  text: `UPDATE assignment s SET undone_at = $3, ends_on = coalesce(s.ends_on, s.starts_on)
    WHERE s.organisation_id = $1 AND s.id = ANY($2::uuid[]) AND s.athlete_id = ANY($4::uuid[])
      AND ${isRunning("s")}
    RETURNING ${undone}`,
};

const revive: Statement = {
  name: "assignment_revive",
  text: `UPDATE assignment s SET ends_on = NULL
    WHERE s.organisation_id = $1 AND s.id = ANY($2::uuid[]) AND s.undone_at IS NULL`,
};

/** What a revived plan had itself taken over from goes on until that one begins. */
const giveBack: Statement = {
  name: "assignment_give_back",
  text: `UPDATE assignment s SET ends_on = r.starts_on FROM assignment r
    WHERE r.organisation_id = $1 AND r.id = ANY($2::uuid[]) AND s.organisation_id = r.organisation_id
      AND s.id = r.replaces_id AND s.undone_at IS NULL AND s.ends_on < r.starts_on`,
};

/**
 * Takes assignments back that still run: what they replaced runs again, and the future is placed by
 * it; logged sessions stay. Those that were replaced meanwhile stay as they are. Gives the athletes
 * whose plan changed.
 */
export async function undoAssignments(
  db: Sql,
  grant: AthletesGrant<PlanChange>,
  { assignmentIds, moment }: { assignmentIds: readonly string[]; moment: Moment },
): Promise<string[]> {
  const { athleteIds } = grant;
  const asked = [db.organisationId, assignmentIds, moment.now, athleteIds];
  const rows = await db.query(undo, asked);
  const replacedIds = rows.flatMap((row) => row.replacesId ?? []);
  await db.query(revive, [db.organisationId, replacedIds]);
  await db.query(giveBack, [db.organisationId, replacedIds]);
  const changed = rows.map((row) => row.athleteId);
  await replacePlans(db, narrowed(grant, changed), moment);
  return changed;
}

/** Takes one athlete's assignment back; false where it no longer ran. */
export async function undoAssignment(
  db: Sql,
  grant: AthleteGrant<"plan:write" | "assessment:review">,
  { assignmentId, moment }: { assignmentId: string; moment: Moment },
): Promise<boolean> {
  const asked = { assignmentIds: [assignmentId], moment };
  return (await undoAssignments(db, oneAthlete(grant), asked)).length === 1;
}
