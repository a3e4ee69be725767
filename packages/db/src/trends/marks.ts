import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { columns, type Row } from "../columns.sql";
import type { SystemGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { markOf } from "./groups.sql";

/** A group whose rows are written: a team, a base type, or everybody. */
export type TrendGroup = { key: string; team: string | null; type: string | null };

/** Weeks from one Monday to another. */
export type Weeks = { first: LocalDate; last: LocalDate };

/** A group with the weeks of what changed, in any order and over each other. */
export type GroupWeeks = TrendGroup & { tests: Weeks[]; sessions: Weeks[] };

/** A group whose figures changed: those of its tests, or of its sessions alone. */
export type GroupFigures = TrendGroup & { haveTests: boolean };

/** What is written apart: weeks soon, figures of periods once there is time. */
export type TrendPart = "weeks" | "figures";

const key = "hashtextextended($2 || ' of trends ' || $1, 0)";

const tryLock: Statement<{ isLocked: boolean }> = {
  name: "trend_try_lock",
  text: `SELECT pg_try_advisory_xact_lock(${key}) AS "isLocked"`,
};

/** Lets one worker at a time write a part of an organisation's trends, until the transaction ends; false where another does. */
export async function tryLockTrends(
  db: Sql,
  _grant: SystemGrant,
  part: TrendPart,
): Promise<boolean> {
  const [row] = await db.query(tryLock, [db.organisationId, part]);
  return row?.isLocked ?? false;
}

/** Whoever writes everything for the first time takes longer than locks are usually waited for. */
const waitForLock: Statement = {
  name: "trend_lock",
  text: `SELECT pg_advisory_xact_lock(${key}) FROM set_config('lock_timeout', '0', true)`,
};

/** As {@link tryLockTrends}, once nobody else writes that part; for as long as a statement may take. */
export async function lockTrends(db: Sql, _grant: SystemGrant, part: TrendPart): Promise<void> {
  await db.query(waitForLock, [db.organisationId, part]);
}

const club = columns("Organisation", "timeZone");

const zone: Statement<Row<typeof club>> = {
  name: "trend_time_zone",
  text: `SELECT ${club} FROM organisation WHERE organisation_id = $1`,
};

/** The time zone whose weeks an organisation's trends count by. */
export async function getTrendTimeZone(db: Sql, _grant: SystemGrant): Promise<string> {
  const [row] = await db.query(zone, [db.organisationId]);
  return row?.timeZone ?? "UTC";
}

const groups = `SELECT 'everyone' AS key, NULL::uuid AS team, NULL::text AS type
    UNION ALL SELECT type, NULL, type FROM unnest($2::text[]) type
    UNION ALL SELECT t.id::text, t.id, NULL FROM team t WHERE t.organisation_id = $1`;

/** SQL of the groups that each mark of `taken` is about, as `mark`. */
const markedGroups = (columns: string) => `one AS (${groups}), mark AS (
      SELECT one.*, ${columns} FROM taken k JOIN one
        ON one.team = k.team_id OR k.team_id IS NULL AND (one.team IS NULL OR k.athlete_id IS NULL)
      UNION ALL
      SELECT one.*, ${columns} FROM taken k
        JOIN team_athlete ta ON ta.organisation_id = $1 AND ta.athlete_id = k.athlete_id
        JOIN one ON one.team = ta.team_id
    )`;

/** The Mondays of a mark's days; a test shows in its own week and the two that follow. */
const weeksOf = (kind: string, shownFor: number) => `coalesce(jsonb_agg(DISTINCT jsonb_build_object(
      'first', date_trunc('week', coalesce(k.first_day, '1900-01-01'))::date,
      'last', date_trunc('week', coalesce(k.last_day, '2199-12-01'))::date + ${7 * shownFor}))
      FILTER (WHERE k.kind IN ('both', '${kind}')), '[]')`;

const news = "m.organisation_id = $1 AND NOT m.weeks_written";
/** Sessions of the open week change no figure that is shown of them: the week is not over. */
const isOpen = "(m.kind = 'sessions' AND m.first_day >= $3::date)";
const told = "m.kind, m.athlete_id, m.team_id, m.first_day, m.last_day";

const takenWeeks: Statement<GroupWeeks> = {
  name: "trend_marks_take_weeks",
  text: `WITH gone AS (DELETE FROM trend_mark m WHERE ${news} AND ${isOpen} RETURNING ${told}
    ), left_over AS (
      UPDATE trend_mark m SET weeks_written = true WHERE ${news} AND ${isOpen} IS NOT TRUE RETURNING ${told}
    ), taken AS (
      SELECT * FROM gone UNION ALL SELECT * FROM left_over
    ), ${markedGroups("k.kind, k.first_day, k.last_day")}
    SELECT k.key, k.team, k.type, ${weeksOf("tests", 2)} AS tests, ${weeksOf("sessions", 0)} AS sessions
    FROM mark k GROUP BY 1, 2, 3 ORDER BY 1`,
};

/**
 * Takes the marks that no week shows yet and gives the groups that they were about; those that change a figure stay
 * for {@link takeFigures}. What is read after this, in the same transaction, holds what they told of; a change that
 * is saved later has a mark of its own.
 */
export function takeWeeks(
  db: Sql,
  _grant: SystemGrant,
  openWeek: LocalDate,
): Promise<GroupWeeks[]> {
  return db.query(takenWeeks, [db.organisationId, athleteTypes, openWeek]);
}

const takenFigures: Statement<GroupFigures> = {
  name: "trend_marks_take_figures",
  text: `WITH taken AS (DELETE FROM trend_mark m WHERE m.organisation_id = $1 AND m.weeks_written
        RETURNING m.kind, m.athlete_id, m.team_id
    ), ${markedGroups("k.kind")}
    SELECT k.key, k.team, k.type, bool_or(k.kind <> 'sessions') AS "haveTests" FROM mark k GROUP BY 1, 2, 3 ORDER BY 1`,
};

/** Takes the marks that {@link takeWeeks} has left, in the same way. */
export function takeFigures(db: Sql, _grant: SystemGrant): Promise<GroupFigures[]> {
  return db.query(takenFigures, [db.organisationId, athleteTypes]);
}

const all: Statement<TrendGroup> = { name: "trend_groups", text: `${groups} ORDER BY 1` };

/** Every group of the organisation. */
export function listTrendGroups(db: Sql, _grant: SystemGrant): Promise<TrendGroup[]> {
  return db.query(all, [db.organisationId, athleteTypes]);
}

const keptGroup = columns("TrendGroup g", "groupKey as key");

const old: Statement<Row<typeof keptGroup>> = {
  name: "trend_groups_old",
  text: `SELECT ${keptGroup} FROM trend_group g WHERE g.organisation_id = $1 AND g.last_week <> $2`,
};

/** The keys of groups whose periods end with an earlier week than the organisation's current one. */
export async function listOldGroups(
  db: Sql,
  _grant: SystemGrant,
  lastWeek: LocalDate,
): Promise<string[]> {
  const rows = await db.query(old, [db.organisationId, lastWeek]);
  return rows.map(({ key }) => key);
}

const oneMoment: Statement = { name: "", text: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ" };

/** Has all that is read in a transaction be as it was at one moment; called before anything is read. */
export async function readOneMoment(db: Sql, _grant: SystemGrant): Promise<void> {
  await db.query(oneMoment);
}

const written: Statement<{ isWritten: boolean }> = {
  name: "trend_group_written",
  text: `SELECT NOT EXISTS (SELECT 1 FROM trend_mark m WHERE ${markOf("$3::uuid")})
      AND NOT EXISTS (SELECT 1 FROM trend_group g
        WHERE g.organisation_id = $1 AND g.group_key = $2 AND g.last_week <> $4) AS "isWritten"`,
};

/** Whether a group's kept rows show everything that is saved, up to the organisation's week. */
export async function isTrendWritten(
  db: Sql,
  _grant: SystemGrant,
  { group, lastWeek }: { group: TrendGroup; lastWeek: LocalDate },
): Promise<boolean> {
  const [row] = await db.query(written, [db.organisationId, group.key, group.team, lastWeek]);
  return row?.isWritten ?? false;
}
