import type { Action } from "@talus/domain/access";
import { daysAnywhere } from "@talus/domain/calendar";
import type { AthleteGrant, AthletesGrant, OrganisationGrant, SystemGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { freshNow, nowColumns, sessionColumns } from "./athlete-now.sql";
import { tellWhere } from "./tell.sql";

const localToday = (instant: string) => `day_in(${instant}::timestamptz, a.time_zone)`;

/**
 * Tells of whoever enters the queue or leaves it, beside the statement that stores what is `fresh`: figures
 * that change with every log are no news.
 */
const tellQueued = (columns: readonly string[]) => {
  const queued = columns.filter((column) =>
    /_since$|_after$|^review_|^hold_|^planned_test_/.test(column),
  );
  const row = (alias: string) => `(${queued.map((column) => `${alias}.${column}`).join(", ")})`;
  return tellWhere(`SELECT 1 FROM fresh f LEFT JOIN athlete_now b
      ON b.organisation_id = f.organisation_id AND b.athlete_id = f.athlete_id
      WHERE ${row("b")} IS DISTINCT FROM ${row("f")}`);
};

const store = `, stored AS (INSERT INTO athlete_now AS n (organisation_id, athlete_id, ${nowColumns.join(", ")})
    SELECT organisation_id, athlete_id, ${nowColumns.join(", ")} FROM fresh
    ON CONFLICT (organisation_id, athlete_id) DO UPDATE
      SET ${nowColumns.map((column) => `${column} = excluded.${column}`).join(", ")}
      WHERE n.* IS DISTINCT FROM excluded.*)
    ${tellQueued(nowColumns)}`;

const refresh: Statement = {
  name: "athlete_now_refresh",
  text: `${freshNow(localToday("$3"))} ${store}`,
};

/** Of one PostgreSQL keeps the plan; of a list it would plan anew each time, which costs five times the work. */
const chosen = "= $2::uuid";

const refreshOne: Statement = {
  name: "athlete_now_refresh_one",
  text: `${freshNow(localToday("$3"), { chosen })} ${store}`,
};

const refreshSessions: Statement = {
  name: "athlete_now_refresh_sessions",
  text: `${freshNow(localToday("$3"), { chosen, columns: sessionColumns })}, stored AS (
    UPDATE athlete_now n SET ${sessionColumns.map((column) => `${column} = f.${column}`).join(", ")}
    FROM fresh f WHERE n.organisation_id = f.organisation_id AND n.athlete_id = f.athlete_id)
    ${tellQueued(sessionColumns)}`,
};

/**
 * Reckons anew what is true of these athletes now, in the transaction of the change itself and after it and
 * its weeks. Rows equal what is recorded. The caller holds the athletes' lock: of two changes at once the
 * second sees the first one too.
 */
export async function refreshAthleteNow(
  db: Sql,
  { athleteIds }: AthletesGrant<Action>,
  now: Date,
): Promise<void> {
  await write(db, athleteIds, now);
}

/**
 * As {@link refreshAthleteNow}, of what a session can change that was logged by this athlete or corrected,
 * and that opens no hold: of half of the sources.
 */
export async function refreshSessionsNow(
  db: Sql,
  { athleteId }: AthleteGrant<Action>,
  now: Date,
): Promise<void> {
  await db.query(refreshSessions, [db.organisationId, athleteId, now]);
}

/** As {@link refreshAthleteNow}, of athletes who have just been added: nobody else sees them yet. */
export async function createAthleteNow(
  db: Sql,
  _grant: OrganisationGrant<"roster:write">,
  { athleteIds, now }: { athleteIds: readonly string[]; now: Date },
): Promise<void> {
  await write(db, athleteIds, now);
}

async function write(db: Sql, athleteIds: readonly string[], now: Date): Promise<void> {
  const [first] = athleteIds;
  if (first === undefined) return;
  const isOne = athleteIds.length === 1;
  await db.query(isOne ? refreshOne : refresh, [
    db.organisationId,
    isOne ? first : athleteIds,
    now,
  ]);
}

const uncounted: Statement<{ id: string }> = {
  name: "athlete_now_uncounted",
  text: `SELECT a.id FROM athlete_now n
    JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id
    WHERE n.organisation_id = $1 AND n.counted_on < $3::date AND n.counted_on < ${localToday("$2")}
    ORDER BY n.counted_on, a.id`,
};

/** Whose sessions were last counted on a day that is over for them, longest ago first. */
export async function listUncounted(db: Sql, _grant: SystemGrant, now: Date): Promise<string[]> {
  const rows = await db.query(uncounted, [db.organisationId, now, daysAnywhere(now).latest]);
  return rows.map(({ id }) => id);
}

const differing: Statement<{ id: string }> = {
  name: "athlete_now_differing",
  text: `${freshNow(`(SELECT n.counted_on FROM athlete_now n
        WHERE n.organisation_id = a.organisation_id AND n.athlete_id = a.id)`)}
    SELECT f.athlete_id AS id FROM fresh f
    LEFT JOIN athlete_now n ON n.organisation_id = f.organisation_id AND n.athlete_id = f.athlete_id
    WHERE to_jsonb(n) IS DISTINCT FROM to_jsonb(f) ORDER BY 1`,
};

/** Those of these athletes whose row is not what is recorded of them, as of the day that it was counted on. */
export async function listDifferingNow(
  db: Sql,
  { athleteIds }: AthletesGrant<Action>,
): Promise<string[]> {
  const rows = await db.query(differing, [db.organisationId, athleteIds]);
  return rows.map(({ id }) => id);
}
