import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { undoAssignment } from "@talus/db/plans/assignments";
import { findRunningPlan } from "@talus/db/plans/plans";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";

/** Takes an automatic return to build back; logged sessions stay. CONFLICT where it no longer runs. */
export async function undoReturn(
  db: Sql,
  grant: AthleteGrant<"plan:write">,
  moment: Moment,
): Promise<void> {
  const plan = await findRunningPlan(db, grant);
  const assignmentId = plan?.returned ? plan.assignmentId : null;
  if (!assignmentId || !(await undoAssignment(db, grant, { assignmentId, moment })))
    throw new DomainError("CONFLICT", "The plan changed meanwhile. Reload to see it.");
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: "plan.return_undone",
    subject: "assignment",
    subjectId: assignmentId,
    athleteId: grant.athleteId,
  });
}
