import { writeAudit } from "@talus/db/audit";
import type { OrganisationGrant } from "@talus/db/grant";
import { getRoutine } from "@talus/db/routines/routines";
import { archiveRoutine } from "@talus/db/routines/writes";
import type { Sql } from "@talus/db/transaction";
import type { Moment } from "@talus/domain/moment";
import type { StoredRoutine } from "@talus/domain/routines/stored-routine";

/** Archives a routine or restores it, with its audit entry; plans that run go on. */
export async function setArchived(
  db: Sql,
  grant: OrganisationGrant<"routine:write">,
  change: { routineId: string; version: number; archived: boolean },
  moment: Moment,
): Promise<StoredRoutine> {
  const { routineId, version, archived } = change;
  const before = await getRoutine(db, grant, routineId);
  if (before.version === version && archived === (before.archivedAt !== null)) return before;
  await archiveRoutine(db, grant, { routineId, version, archivedAt: archived ? moment.now : null });
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: archived ? "routine.archived" : "routine.restored",
    subject: "routine",
    subjectId: routineId,
  });
  return getRoutine(db, grant, routineId);
}
