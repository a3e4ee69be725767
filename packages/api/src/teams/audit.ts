import { writeAudit } from "@talus/db/audit";
import type { Sql } from "@talus/db/transaction";

/** Notes what happened to a team in the audit log. */
export async function noteTeam(
  { db, now, newId }: { db: Sql; now: () => Date; newId: () => string },
  action: `team.${string}`,
  teamId: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const entry = { id: newId(), at: now(), action, subject: "team", subjectId: teamId, detail };
  await writeAudit(db, entry);
}
