import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { latenessOf, lateWindowDays } from "@talus/domain/sessions/late";
import { retestRefusals, type SessionRetest } from "@talus/domain/sessions/log/retest";

/** Refuses a day that may not be logged (any more). */
export function refuseDay(date: LocalDate, today: LocalDate): void {
  const lateness = latenessOf(date, today);
  if (lateness === "future")
    throw new DomainError("INVALID", "That day has not come yet. Choose today or an earlier day.");
  if (lateness === "too_late")
    throw new DomainError(
      "INVALID",
      `A session can be logged up to ${lateWindowDays} days later. Tell your coach about older ones.`,
    );
}

/** Refuses distances before and after that a test would refuse too; `detail.field` is the first one. */
export async function refuseRetest(db: Sql, retest: SessionRetest | undefined): Promise<void> {
  const [first, ...more] = retest ? retestRefusals(retest, await rulesInForce(db)) : [];
  if (first === undefined) return;
  throw new DomainError("INVALID", first.message, {
    field: `retest.${first.field}`,
    refusals: [first, ...more],
  });
}
