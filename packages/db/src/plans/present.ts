import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { PlanWhy } from "@talus/domain/prescription/why/why";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** The plan that an athlete follows now, whole: what a proposal compares with. */
export type StoredPlan = {
  assignmentId: string;
  routineId: string;
  routineVersionId: string;
  routineName: string;
  items: RoutineItem[];
  fullSec: number;
  shortSec: number;
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  why: PlanWhy | null;
};

const present: Statement = {
  name: "present_plan",
  text: `SELECT a.id AS "assignmentId", v.routine_id AS "routineId", v.id AS "routineVersionId",
      v.name AS "routineName", v.items, v.full_sec AS "fullSec", v.short_sec AS "shortSec", a.phase,
      a.side_bias AS "sideBias", a.starts_on AS "startsOn", a.why
    FROM assignment a
    JOIN routine_version v ON v.organisation_id = a.organisation_id AND v.id = a.routine_version_id
    WHERE a.organisation_id = $1 AND a.athlete_id = $2 AND a.ends_on IS NULL AND a.undone_at IS NULL`,
};

/** The athlete's running plan, or null. */
export async function findPresentPlan(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<StoredPlan | null> {
  const [row] = await db.query<StoredPlan>(present, [db.organisationId, grant.athleteId]);
  return row ?? null;
}
