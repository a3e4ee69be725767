import type { LocalDate } from "@talus/domain/calendar";
import type { Moment } from "@talus/domain/moment";
import type { SideBias } from "@talus/domain/routines/routine";
import type { ReturnToBuild } from "@talus/domain/schedule/return-to-build";
import type { CaptureGrant } from "../assessments/assessments";
import { columns, type Row } from "../columns.sql";
import { oneAthlete } from "../grant";
import type { Sql, Statement } from "../transaction";
import { createAssignments } from "./assignments";
import { findRunningPlan } from "./plans";

/** The maintenance plan that runs, with the routine that built range last. */
export type MaintenancePlan = {
  sideBias: SideBias;
  /** Of the last build phase; the running one where there was none. */
  routineVersionId: string;
};

const built = columns("Assignment", "routineVersionId");

const lastBuild: Statement<Row<typeof built>> = {
  name: "plan_last_build",
  text: `SELECT ${built} FROM assignment
    WHERE organisation_id = $1 AND athlete_id = $2 AND phase = 'build' AND undone_at IS NULL
    ORDER BY starts_on DESC, id DESC LIMIT 1`,
};

/** The running plan if it is in maintenance, or null. */
export async function findMaintenancePlan(
  db: Sql,
  grant: CaptureGrant,
): Promise<MaintenancePlan | null> {
  const plan = await findRunningPlan(db, grant);
  if (plan?.phase !== "maintenance") return null;
  const { sideBias } = plan;
  const athleteKey = [db.organisationId, grant.athleteId];
  const [build] = await db.query(lastBuild, athleteKey);
  return { sideBias, ...(build ?? { routineVersionId: plan.routineVersionId }) };
}

/** Puts the athlete of the grant back into build from a day on, with the reason beside the plan. */
export async function returnPlan(
  db: Sql,
  grant: CaptureGrant,
  back: {
    id: string;
    plan: MaintenancePlan;
    startsOn: LocalDate;
    reason: ReturnToBuild;
    moment: Moment;
  },
): Promise<void> {
  const { id, startsOn, reason, moment } = back;
  const { routineVersionId, sideBias } = back.plan;
  const from = { phase: "build" as const, startsOn, batchId: null, reviewId: null };
  const plan = { ...from, routineVersionId, sideBias, returned: reason };
  await createAssignments(db, oneAthlete(grant), [{ id, athleteId: grant.athleteId }], {
    plan,
    moment,
  });
}
