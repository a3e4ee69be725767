import type { Action } from "@talus/domain/access";
import { trainingDaysOf } from "@talus/domain/athletes/training-week";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { WeekChange } from "@talus/domain/schedule/week/week-change";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import { idempotent } from "../sent-ids";
import type { Sql, Statement } from "../transaction";
import {
  type ChangedWeeks,
  type ChangedWeeksRow,
  changedWeeksJson,
  changedWeeksOf,
  type StoredTravel,
} from "./week-changes.sql";

const list: Statement<ChangedWeeksRow> = {
  name: "changed_weeks",
  text: `SELECT ${changedWeeksJson("$3")}`,
};

/** The athlete's weeks that differ, from the one that holds this day on, and the journeys that end on it or later. */
export async function listChangedWeeks(
  db: Sql,
  grant: AthleteGrant<Action>,
  from: LocalDate,
): Promise<ChangedWeeks> {
  const [row] = await db.query(list, [db.organisationId, grant.athleteId, from]);
  return changedWeeksOf(row ?? { changes: [], travels: [] });
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

/** Adds a journey; false where it was added before. CONFLICT where the id is taken. */
export async function createTravel(
  db: Sql,
  grant: AthleteGrant<"athlete:preferences">,
  { travel, now }: { travel: StoredTravel; now: Date },
): Promise<boolean> {
  const { id, from, to, sessions } = travel;
  return idempotent(db, {
    ...{ model: "AthleteTravel", id, content: [grant.athleteId, from, to, sessions] },
    first: async ({ contentHash }) => {
      const owner = { organisationId: db.organisationId, athleteId: grant.athleteId };
      const days = { fromDate: from, toDate: to, sessions };
      const by = { createdAt: now, createdBy: grant.actor.userId };
      await insertRows(db, "AthleteTravel", [{ ...owner, id, ...days, ...by, contentHash }]);
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
