import type { Action } from "@talus/domain/access";
import type { LocalDate } from "@talus/domain/calendar";
import type { Adherence } from "@talus/domain/sessions/adherence";
import { type AthleteGrant, athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";
import { countsAsDone, countsAsPlanned, effectiveLogs } from "./effective-logs.sql";

/**
 * A period, both days included. `today` is the athlete's: what is planned for today or later counts
 * as planned only once it is done, so that nobody is behind in the morning.
 */
export type AdherencePeriod = { from: LocalDate; to: LocalDate; today: LocalDate };

/** $1 organisation, $2 from, $3 to, $4 today; `athletes` filters by `athlete_id` alone. */
function adherenceOf(athletes: (athleteId: string) => string): string {
  return `WITH done AS (
      SELECT l.athlete_id, count(*) FILTER (WHERE ${countsAsDone}) AS done
      FROM (${effectiveLogs(`l.organisation_id = $1 AND ${athletes("l.athlete_id")} AND l.date BETWEEN $2::date AND $3::date`)}) l
      LEFT JOIN planned_session p ON p.organisation_id = l.organisation_id AND p.id = l.planned_session_id
      GROUP BY 1
    ), plan AS (
      SELECT p.athlete_id, count(*) AS planned
      FROM planned_session p
      LEFT JOIN (${effectiveLogs(`l.organisation_id = $1 AND ${athletes("l.athlete_id")} AND l.planned_session_id IS NOT NULL AND l.date BETWEEN $2::date - 14 AND $3::date + 14`)}) l
        ON l.organisation_id = p.organisation_id AND l.planned_session_id = p.id
      WHERE p.organisation_id = $1 AND ${athletes("p.athlete_id")} AND p.date BETWEEN $2::date AND $3::date
        AND ${countsAsPlanned} AND (p.date < $4::date OR l.id IS NOT NULL)
      GROUP BY 1
    )
    SELECT athlete_id AS "athleteId", coalesce(done.done, 0) AS done, coalesce(plan.planned, 0) AS planned
    FROM done FULL JOIN plan USING (athlete_id)`;
}

type CountRow = Adherence & { athleteId: string };

const ofOne: Statement<CountRow> = {
  name: "adherence_of_athlete",
  text: adherenceOf((athleteId) => `${athleteId} = $5::uuid`),
};

/** Sessions done and planned of one athlete in a period, with the rules of domain/sessions. */
export async function findAdherence(
  db: Sql,
  grant: AthleteGrant<Action>,
  period: AdherencePeriod,
): Promise<Adherence> {
  const [row] = await db.query(ofOne, [
    db.organisationId,
    period.from,
    period.to,
    period.today,
    grant.athleteId,
  ]);
  return { done: row?.done ?? 0, planned: row?.planned ?? 0 };
}

const ofMany: Statement<CountRow> = {
  name: "adherence_of_athletes",
  text: adherenceOf(
    (athleteId) => `${athleteId} IN (SELECT a.id FROM athlete a WHERE a.organisation_id = $1
      AND ($6::uuid[] IS NULL OR a.id = ANY($6::uuid[])) AND ${athleteInScope("a", "$5")})`,
  ),
};

/**
 * The same for many athletes in the grant's scope, by athlete id; `athleteIds` null: all of them.
 * An athlete without any plan or log in the period is absent, which means unknown.
 */
export async function listAdherence(
  db: Sql,
  grant: OrganisationGrant<Action>,
  wanted: AdherencePeriod & { athleteIds: readonly string[] | null },
): Promise<Map<string, Adherence>> {
  const rows = await db.query(ofMany, [
    db.organisationId,
    wanted.from,
    wanted.to,
    wanted.today,
    grant.scopeUserId,
    wanted.athleteIds,
  ]);
  return new Map(rows.map(({ athleteId, done, planned }) => [athleteId, { done, planned }]));
}
