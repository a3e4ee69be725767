import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { undoAssignment } from "@talus/db/plans/assignments";
import { findRunningPlan } from "@talus/db/plans/plans";
import type { Upkeep } from "@talus/db/plans/upkeep";
import type { Sql } from "@talus/db/transaction";
import { DomainError } from "@talus/domain/errors";

/** Takes an automatic return to build back; logged sessions stay. CONFLICT where it no longer runs. */
export async function undoReturn(
  db: Sql,
  grant: AthleteGrant<"plan:write">,
  upkeep: Upkeep,
): Promise<void> {
  const plan = await findRunningPlan(db, grant);
  const assignmentId = plan?.returned ? plan.assignmentId : null;
  if (!assignmentId || !(await undoAssignment(db, grant, { assignmentId, upkeep })))
    throw new DomainError("CONFLICT", "The plan changed meanwhile. Reload to see it.");
  await writeAudit(db, {
    id: upkeep.newId(),
    at: upkeep.now,
    action: "plan.return_undone",
    subject: "assignment",
    subjectId: assignmentId,
    athleteId: grant.athleteId,
  });
}
