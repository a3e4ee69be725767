import type { Protocol } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { TeamCounts } from "@talus/domain/trends/team/team-figures";
import {
  type StoredTeamWeek,
  type TeamWeekRow,
  teamWeekRow,
  usualProtocol,
} from "@talus/domain/trends/team/team-weeks";
import { type TrendGrant, teamOf } from "../grant";
import type { Sql, Statement } from "../transaction";
import { keptWeeks, markOf, nobody } from "./groups.sql";
import type { TeamTrendQuery } from "./team-trend";

/** Days whose tests or sessions changed since the rows of a group were written, first and last. */
export type MarkedDays = { first: LocalDate; last: LocalDate };

/** What is kept of a group's trend, with what of it is not true any more. */
export type KeptTrend = {
  /** The protocols that the group was tested with, the most used one first. */
  protocols: Protocol[];
  /** The one that weeks and counts are of. */
  protocol: Protocol;
  weeks: TeamWeekRow[];
  /** Null where they were written in an earlier week, or what they count has changed since. */
  counts: TeamCounts | null;
  /** Of tests and of sessions that the weeks do not show yet. */
  markedTests: MarkedDays | null;
  markedSessions: MarkedDays | null;
};

/** What a trend is of: a team or the organisation, with the time zone whose weeks count. */
export type TrendSubject = { name: string; timeZone: string };

type Found = TrendSubject & {
  kept: (Omit<KeptTrend, "weeks"> & { weeks: StoredTeamWeek[] }) | null;
};

const firstWeek = "subject.last_week - 7 * ($5::int - 1)";

const markedDays = (
  kind: string,
) => `(SELECT jsonb_build_object('first', min(m.first_day), 'last', max(m.last_day))
      FROM mark m WHERE NOT m.weeks_written AND m.kind IN ('both', '${kind}') HAVING count(*) > 0)`;

/** One statement sees rows and marks as they were at one moment; the weeks are those of the subject's own days. */
const found: Statement<Found> = {
  name: "trend_kept",
  text: `WITH subject AS (
      SELECT coalesce(t.name, o.name) AS name, o.time_zone,
        date_trunc('week', day_in($6::timestamptz, o.time_zone))::date - 7 * $7::int AS last_week
      FROM organisation o LEFT JOIN team t ON t.organisation_id = o.organisation_id AND t.id = $3::uuid
      WHERE o.organisation_id = $1 AND ($3::uuid IS NULL OR t.id IS NOT NULL)
    ), mark AS (
      SELECT m.kind, m.weeks_written, coalesce(m.first_day, '1900-01-01') AS first_day, coalesce(m.last_day, '2199-12-31') AS last_day
      FROM trend_mark m WHERE ${markOf("$3::uuid")}
    ), used AS (
      SELECT array_agg(protocol ORDER BY tests DESC, protocol) AS protocols FROM (
        SELECT w.protocol, sum(w.tests) AS tests FROM trend_test_week w
        WHERE w.organisation_id = $1 AND w.group_key = $2 GROUP BY 1 HAVING sum(w.tests) > 0) each_one
    ), chosen AS (
      SELECT coalesce($4::text, protocols[1], '${usualProtocol}') AS protocol FROM used
    )
    SELECT subject.name, subject.time_zone AS "timeZone", CASE WHEN g.group_key IS NOT NULL THEN jsonb_build_object(
      'protocols', coalesce(used.protocols, '{}'), 'protocol', chosen.protocol,
      'weeks', ${keptWeeks({ group: "$2", protocol: "chosen.protocol", first: firstWeek, last: "subject.last_week" })},
      'counts', CASE WHEN g.last_week = subject.last_week AND NOT EXISTS (
        SELECT 1 FROM mark m WHERE m.kind <> 'sessions' OR m.first_day < subject.last_week) THEN jsonb_build_object('athletes', g.athletes,
        'measured', coalesce(p.measured, 0), 'change', coalesce(p.change, ${nobody.change}),
        'asymmetry', coalesce(p.asymmetry, ${nobody.asymmetry}), 'adherence', g.adherence) END,
      'markedTests', ${markedDays("tests")}, 'markedSessions', ${markedDays("sessions")}) END AS kept
    FROM subject CROSS JOIN used CROSS JOIN chosen
    LEFT JOIN trend_group g ON g.organisation_id = $1 AND g.group_key = $2
    LEFT JOIN trend_period p ON p.organisation_id = $1 AND p.group_key = $2 AND p.protocol = chosen.protocol
      AND p.weeks = $5::int AND p.last_week = subject.last_week`,
};

/** A question that rows may be kept for; without a protocol it asks for the one used most. */
export type KeptQuery = Pick<TeamTrendQuery, "athleteType" | "startedBelowCm" | "isFixed"> & {
  protocol: Protocol | null;
  /** How many, up to the current one so many weeks ago. */
  weeks: number;
  weeksAgo: number;
  now: Date;
};

/**
 * What a trend is of, and what is kept of its weeks and counts; null where nothing is: yet, or for own types, a team's
 * types and cohorts. May read a replica.
 */
export async function findKeptTrend(
  db: Sql,
  grant: TrendGrant,
  asked: KeptQuery,
): Promise<TrendSubject & { kept: KeptTrend | null }> {
  const { protocol, weeks, weeksAgo, now } = asked;
  const group = keptGroup(grant, asked);
  const values = [db.organisationId, group, teamOf(grant), protocol, weeks, now, weeksAgo];
  const [row] = await db.query(found, values);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such team.");
  const { kept } = row;
  return { ...row, kept: kept && { ...kept, weeks: kept.weeks.map(teamWeekRow) } };
}

/** The key under which rows of a group are kept. */
function keptGroup(
  grant: TrendGrant,
  { athleteType, startedBelowCm, isFixed }: KeptQuery,
): string | null {
  if (startedBelowCm !== null || isFixed) return null;
  const teamId = teamOf(grant);
  if (athleteType === null) return teamId ?? "everyone";
  return teamId === null && athleteTypes.some((type) => type === athleteType) ? athleteType : null;
}
