import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { FeelAnswer } from "@talus/domain/sessions/log/session-feel";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { effectiveLogs } from "./effective-logs.sql";

const answer = columns("SessionLog l", "id as logId, date, feel");

const list: Statement<Row<typeof answer, FeelAnswer>> = {
  name: "session_feel_list",
  text: `SELECT ${answer}
    FROM (${effectiveLogs("l.organisation_id = $1 AND l.athlete_id = $2 AND l.date >= $3")}) l
    WHERE l.feel <> '{}' ORDER BY l.date DESC, l.logged_at DESC LIMIT $4`,
};

/** What an athlete told of how training felt since a day, as it counts now; newest first. */
export async function listSessionFeel(
  db: Sql,
  grant: AthleteGrant<Action>,
  { from, limit }: { from: LocalDate; limit: number },
): Promise<FeelAnswer[]> {
  return db.query(list, [db.organisationId, grant.athleteId, from, limit]);
}
