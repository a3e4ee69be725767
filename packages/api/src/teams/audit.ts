import { type AuditEntry, writeAudit } from "@talus/db/audit";
import type { Sql } from "@talus/db/transaction";
import { type Context, momentOf } from "../context";

/** Notes what happened to a team in the audit log. */
export async function noteTeam(
  ctx: Pick<Context, "now" | "newId"> & { db: Sql },
  action: `team.${string}`,
  teamId: string,
  detail: AuditEntry["detail"] = {},
): Promise<void> {
  const { now, newId } = momentOf(ctx);
  const entry = { id: newId(), at: now, action, subject: "team", subjectId: teamId, detail };
  await writeAudit(ctx.db, entry);
}
