import type { LocalDate } from "@talus/domain/calendar";
import { type Contact, contactsJson } from "../athletes/contacts";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import {
  type ChangedWeeks,
  type ChangedWeeksRow,
  changedWeeksJson,
  changedWeeksOf,
} from "./week-changes.sql";

/** What the athlete's day needs beside the plan and the logs. */
export type DayFacts = ChangedWeeks & {
  /** Pain that the athlete told of this morning; null: not asked or not answered. */
  painThisMorning: number | null;
  /** The first day of the athlete's first plan. */
  planStartedOn: LocalDate | null;
  contacts: Contact[];
};

type FactsRow = Omit<DayFacts, keyof ChangedWeeks> & ChangedWeeksRow;

const facts: Statement<FactsRow> = {
  name: "session_day_facts",
  text: `SELECT ${changedWeeksJson("$3")}, ${contactsJson} AS contacts,
      (SELECT m.pain_nrs FROM morning_check m
        WHERE m.organisation_id = $1 AND m.athlete_id = $2 AND m.date = $4::date) AS "painThisMorning",
      (SELECT min(p.starts_on) FROM assignment p
        WHERE p.organisation_id = $1 AND p.athlete_id = $2 AND p.undone_at IS NULL) AS "planStartedOn"`,
};

/** The facts of an athlete's day, with the changed weeks and journeys from `from` on. */
export async function getDayFacts(
  db: Sql,
  grant: AthleteGrant<"session:read">,
  { from, today }: { from: LocalDate; today: LocalDate },
): Promise<DayFacts> {
  const [row] = await db.query(facts, [db.organisationId, grant.athleteId, from, today]);
  if (!row) throw new Error("A row without a table is always there");
  return { ...row, ...changedWeeksOf(row) };
}
