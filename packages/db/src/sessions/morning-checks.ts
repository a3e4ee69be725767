import type { LocalDate } from "@talus/domain/calendar";
import { columns, type Row } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const answer = columns("MorningCheck", "date, painNrs");

/** Pain on the morning after a session, one answer per athlete-local day. */
export type MorningCheck = Row<typeof answer, { date: LocalDate }>;

const record: Statement = {
  name: "morning_check_record",
  text: `INSERT INTO morning_check (organisation_id, athlete_id, date, pain_nrs, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (organisation_id, athlete_id, date) DO UPDATE
      SET pain_nrs = excluded.pain_nrs, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
      WHERE morning_check.pain_nrs <> excluded.pain_nrs
    RETURNING date`,
};

/** Records an answer; a second one on the same day takes the first one's place. False: it stood. */
export async function recordMorningCheck(
  db: Sql,
  grant: AthleteGrant<"session:log">,
  check: MorningCheck & { now: Date },
): Promise<boolean> {
  const rows = await db.query(record, [
    db.organisationId,
    grant.athleteId,
    check.date,
    check.painNrs,
    check.now,
    grant.actor.userId,
  ]);
  return rows.length > 0;
}

const list: Statement<MorningCheck> = {
  name: "morning_check_list",
  text: `SELECT ${answer} FROM morning_check
    WHERE organisation_id = $1 AND athlete_id = $2 AND date BETWEEN $3 AND $4 ORDER BY date`,
};

/** An athlete's answers from one day to another, both included, oldest first. */
export async function listMorningChecks(
  db: Sql,
  grant: AthleteGrant<"session:read" | "assessment:capture" | "assessment:amend">,
  days: { from: LocalDate; to: LocalDate },
): Promise<MorningCheck[]> {
  return db.query(list, [db.organisationId, grant.athleteId, days.from, days.to]);
}
