import { getAthleteClock } from "@talus/db/athletes/athlete-days";
import type { AthleteGrant } from "@talus/db/grant";
import { listSessionFeel } from "@talus/db/sessions/feel";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate, localDateIn } from "@talus/domain/calendar";
import {
  type FeelAnswer,
  type FeelTrend,
  feelTrends,
} from "@talus/domain/sessions/log/session-feel";

/** How training felt in the last half year, newest first, and where each item goes. */
export type FeelHistory = { today: LocalDate; answers: FeelAnswer[]; trends: FeelTrend[] };

const days = 182;
const mostLogs = 400;

/** What the athlete told of running, knee, hip and back. */
export async function feelOf(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  now: Date,
): Promise<FeelHistory> {
  const { timeZone } = await getAthleteClock(db, grant);
  const today = localDateIn(timeZone, now);
  const answers = await listSessionFeel(db, grant, {
    from: addDays(today, -days),
    limit: mostLogs,
  });
  return { today, answers, trends: feelTrends(answers) };
}
