import { grantAthletes, grantOrganisation } from "@talus/db/grant";
import { refreshAthleteNow } from "@talus/db/queue/athlete-now";
import { refreshAthleteWeeks } from "@talus/db/sessions/athlete-weeks";
import { addDays, localDateIn } from "@talus/domain/calendar";
import type { Client } from "pg";
import { logOf } from "../support/session-log";
import type { World } from "../support/world";

/**
 * A log a day of each of these athletes on so many days that no write touches any more, with what is kept of them, and
 * fresh statistics: a plan that is made over empty tables is another one. `owner` may maintain the tables.
 */
export async function addEarlierLogs(
  world: World,
  owner: Client,
  { athleteIds, days }: { athleteIds: readonly string[]; days: number },
): Promise<void> {
  const { club } = world;
  const until = addDays(localDateIn("UTC", new Date()), -11);
  const from = addDays(until, 1 - days);
  await owner.query("SET app.maintenance = on");
  await owner.query(
    `INSERT INTO session_log (organisation_id, id, athlete_id, date, kind, outcome, duration_sec, pain_max_nrs,
        entries, content_hash, logged_at, logged_by)
      SELECT $1, gen_random_uuid(), a, day, 'full', 'completed', 600, 0, $3::jsonb, 'earlier', day, $4
      FROM unnest($2::uuid[]) a, generate_series($5::date, $6::date, interval '1 day') day`,
    [
      club.organisationId,
      athleteIds,
      JSON.stringify(logOf("", null).entries),
      club.coach.userId,
      from,
      until,
    ],
  );
  await world.within(club, async (db) => {
    await db.allowMinutes();
    const athletes = await grantAthletes(
      db,
      grantOrganisation(club.owner, "plan:assign"),
      athleteIds,
    );
    await refreshAthleteWeeks(db, athletes, from, until);
    await refreshAthleteNow(db, athletes, new Date());
  });
  await owner.query("ANALYZE");
}
