import type { LocalDate } from "@talus/domain/calendar";
import type { SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { CaptureGrant } from "../assessments/assessments";
import { oneAthlete } from "../grant";
import type { Sql, Statement } from "../transaction";
import { createAssignments } from "./assignments";
import type { Upkeep } from "./upkeep";

/** The maintenance plan that runs, with the routine that built range last. */
export type MaintenancePlan = {
  assignmentId: string;
  sideBias: SideBias;
  /** Of the last build phase; the running one where there was none. */
  routineVersionId: string;
};

const maintenance: Statement = {
  name: "maintenance_plan_find",
  text: `SELECT s.id AS "assignmentId", s.side_bias AS "sideBias",
      coalesce((SELECT b.routine_version_id FROM assignment b WHERE b.organisation_id = s.organisation_id
        AND b.athlete_id = s.athlete_id AND b.phase = 'build' AND b.undone_at IS NULL
        ORDER BY b.starts_on DESC, b.id DESC LIMIT 1), s.routine_version_id) AS "routineVersionId"
    FROM assignment s
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.phase = 'maintenance' AND s.ends_on IS NULL
      AND s.undone_at IS NULL`,
};

/** The running plan if it is in maintenance, or null. */
export async function findMaintenancePlan(
  db: Sql,
  grant: CaptureGrant,
): Promise<MaintenancePlan | null> {
  const [row] = await db.query<MaintenancePlan>(maintenance, [db.organisationId, grant.athleteId]);
  return row ?? null;
}

const mark: Statement = {
  name: "assignment_returned",
  text: `UPDATE assignment SET returned = $3::jsonb WHERE organisation_id = $1 AND id = $2`,
};

/** Puts the athlete of the grant back into build from a day on, with the reason beside the plan. */
export async function returnPlan(
  db: Sql,
  grant: CaptureGrant,
  back: {
    id: string;
    plan: MaintenancePlan;
    startsOn: LocalDate;
    reason: ReturnToBuild;
    upkeep: Upkeep;
  },
): Promise<void> {
  const { id, startsOn, reason, upkeep } = back;
  const { routineVersionId, sideBias } = back.plan;
  const from = { phase: "build" as const, startsOn, batchId: null, reviewId: null };
  const plan = { ...from, routineVersionId, sideBias };
  await createAssignments(db, oneAthlete(grant), [{ id, athleteId: grant.athleteId }], {
    plan,
    upkeep,
  });
  await db.query(mark, [db.organisationId, id, JSON.stringify(reason)]);
}
