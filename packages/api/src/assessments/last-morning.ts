import type { AthleteGrant } from "@talus/db/grant";
import { listMorningChecks } from "@talus/db/sessions/morning-checks";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";

const recentDays = 7;

/** The athlete's last morning answer of the past week: pain 0 to 10, or null where there was none. */
export async function lastMorningNrs(
  db: Sql,
  grant: AthleteGrant<"assessment:capture" | "assessment:amend">,
  today: LocalDate,
): Promise<number | null> {
  const from = addDays(today, -recentDays);
  const checks = await listMorningChecks(db, grant, { from, to: today });
  return checks.at(-1)?.painNrs ?? null;
}
