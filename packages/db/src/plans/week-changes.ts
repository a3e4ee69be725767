import type { Action } from "@talus/domain/access";
import type { DayKind } from "@talus/domain/athletes/athlete";
import { trainingDaysOf, trainingWeekOf } from "@talus/domain/athletes/training-week";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Travel, WeekChange } from "@talus/domain/schedule/week/week-change";
import type { AthleteGrant } from "../grant";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";

/** A journey with the id that an edit or an undo names. */
export type StoredTravel = Travel & { id: string };

const changes: Statement = {
  name: "week_change_list",
  text: `SELECT week_start AS "weekStart", training_week AS week, mode FROM athlete_week_change
    WHERE organisation_id = $1 AND athlete_id = $2 AND week_start >= $3::date ORDER BY week_start`,
};

/** The athlete's changed weeks that begin on this Monday or later. */
export async function listWeekChanges(
  db: Sql,
  grant: AthleteGrant<Action>,
  fromMonday: LocalDate,
): Promise<WeekChange[]> {
  type Row = Omit<WeekChange, "week"> & { week: DayKind[] | null };
  const rows = await db.query<Row>(changes, [db.organisationId, grant.athleteId, fromMonday]);
  return rows.map((row) => ({ ...row, week: row.week && trainingWeekOf(row.week) }));
}

const store: Statement = {
  name: "week_change_store",
  text: `INSERT INTO athlete_week_change (organisation_id, athlete_id, week_start, training_week, mode,
      changed_at, changed_by)
    VALUES ($1, $2, $3, $4::text[], $5, $6, $7)
    ON CONFLICT (organisation_id, athlete_id, week_start) DO UPDATE SET training_week = excluded.training_week,
      mode = excluded.mode, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
};

/** Changes one week of an athlete, or changes it anew. */
export async function storeWeekChange(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  { change, now }: { change: WeekChange; now: Date },
): Promise<void> {
  const { weekStart, week, mode } = change;
  const days = week && trainingDaysOf(week);
  const { userId } = grant.actor;
  await db.query(store, [db.organisationId, grant.athleteId, weekStart, days, mode, now, userId]);
}

const remove: Statement = {
  name: "week_change_delete",
  text: `DELETE FROM athlete_week_change WHERE organisation_id = $1 AND athlete_id = $2 AND week_start = $3`,
};

/** Takes a week's change back; the standing week counts again. */
export async function deleteWeekChange(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  weekStart: LocalDate,
): Promise<void> {
  await db.query(remove, [db.organisationId, grant.athleteId, weekStart]);
}

const travels: Statement = {
  name: "travel_list",
  text: `SELECT id, from_date AS "from", to_date AS "to", sessions FROM athlete_travel
    WHERE organisation_id = $1 AND athlete_id = $2 AND to_date >= $3::date ORDER BY from_date`,
};

/** The athlete's journeys that end on this day or later. */
export function listTravels(
  db: Sql,
  grant: AthleteGrant<Action>,
  from: LocalDate,
): Promise<StoredTravel[]> {
  return db.query<StoredTravel>(travels, [db.organisationId, grant.athleteId, from]);
}

const insertTravel: Statement = {
  name: "travel_insert",
  text: `INSERT INTO athlete_travel (organisation_id, id, athlete_id, from_date, to_date, sessions, created_at,
      created_by, content_hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** Adds a journey; false where it was added before. CONFLICT where the id is taken. */
export async function createTravel(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  { travel, now }: { travel: StoredTravel; now: Date },
): Promise<boolean> {
  const { id, from, to, sessions } = travel;
  return idempotent(db, {
    ...{ table: "athlete_travel", id, content: [grant.athleteId, from, to, sessions] },
    first: async ({ contentHash }) => {
      const whose = [db.organisationId, id, grant.athleteId];
      const by = [now, grant.actor.userId];
      await db.query(insertTravel, [...whose, from, to, sessions, ...by, contentHash]);
      return true;
    },
    again: () => false,
  });
}

const removeTravel: Statement = {
  name: "travel_delete",
  text: `DELETE FROM athlete_travel WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 RETURNING id`,
};

/** Takes a journey back; NOT_FOUND where the athlete has no such one. */
export async function deleteTravel(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  id: string,
): Promise<void> {
  const rows = await db.query(removeTravel, [db.organisationId, grant.athleteId, id]);
  if (rows.length === 0)
    throw new DomainError("NOT_FOUND", "These days away are taken back already.");
}
