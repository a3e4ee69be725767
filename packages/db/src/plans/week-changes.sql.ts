import type { DayKind } from "@talus/domain/athletes/athlete";
import { trainingWeekOf } from "@talus/domain/athletes/training-week";
import type { Travel, WeekChange } from "@talus/domain/schedule/week/week-change";

/** A journey with the id that an edit or an undo names. */
export type StoredTravel = Travel & { id: string };

/** The weeks and days of an athlete that differ from their standing week. */
export type ChangedWeeks = { changes: WeekChange[]; travels: StoredTravel[] };

/** As {@link ChangedWeeks} comes from {@link changedWeeksJson}. */
export type ChangedWeeksRow = {
  changes: (Omit<WeekChange, "week"> & { week: DayKind[] | null })[];
  travels: StoredTravel[];
};

/**
 * SQL columns of the athlete $2 in the organisation $1, as JSON: the weeks changed from the Monday of the
 * day in the placeholder `from` on, and the journeys that end on that day or later.
 */
export const changedWeeksJson = (from: string) => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('weekStart', c.week_start, 'week', c.training_week, 'mode', c.mode)
      ORDER BY c.week_start) FROM athlete_week_change c
    WHERE c.organisation_id = $1 AND c.athlete_id = $2 AND c.week_start >= date_trunc('week', ${from}::date)), '[]') AS changes,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', j.id, 'from', j.from_date, 'to', j.to_date, 'sessions', j.sessions)
      ORDER BY j.from_date) FROM athlete_travel j
    WHERE j.organisation_id = $1 AND j.athlete_id = $2 AND j.to_date >= ${from}::date), '[]') AS travels`;

/** The weeks of a row of {@link changedWeeksJson}. */
export function changedWeeksOf({ changes, travels }: ChangedWeeksRow): ChangedWeeks {
  const read = ({ week, ...rest }: ChangedWeeksRow["changes"][number]) => ({
    ...rest,
    week: week && trainingWeekOf(week),
  });
  return { changes: changes.map(read), travels };
}
