import type { LocalDate } from "@talus/domain/calendar";
import type { DueOn } from "@talus/domain/roster/roster-view";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";
import { testAfter, testUntil } from "./due.sql";

type Grant = OrganisationGrant<"queue:read">;

/** What somebody did on a day, in numbers. */
export type DoneByPerson = {
  userId: string;
  name: string;
  /** Decisions on tests that still stand. */
  reviews: number;
  tests: number;
  clearances: number;
};

const done: Statement<DoneByPerson> = {
  name: "queue_done_on",
  text: `SELECT u.id AS "userId", u.name,
      (count(*) FILTER (WHERE e.action LIKE 'review.%' AND e.action <> 'review.undone')
        - count(*) FILTER (WHERE e.action = 'review.undone'))::int AS reviews,
      count(*) FILTER (WHERE e.action = 'assessment.recorded')::int AS tests,
      count(*) FILTER (WHERE e.action = 'hold.cleared')::int AS clearances
    FROM audit_entry e
    JOIN organisation g ON g.organisation_id = e.organisation_id
    JOIN athlete a ON a.organisation_id = e.organisation_id AND a.id = e.athlete_id
    JOIN "user" u ON u.id = e.actor_user_id
    WHERE e.organisation_id = $1 AND ${rosterInScope("a", "$1", "$2")} AND e.at >= $3::date - 1
      AND day_in(e.at, g.time_zone) = $3::date
      AND (e.action LIKE 'review.%' OR e.action IN ('assessment.recorded', 'hold.cleared'))
    GROUP BY 1, 2 ORDER BY lower(u.name), 1`,
};

/** What each person did on the organisation's day about athletes in the reader's scope. May go to a replica. */
export function listDoneOn(db: Sql, grant: Grant, { today }: DueOn): Promise<DoneByPerson[]> {
  return db.query(done, [db.organisationId, grant.scopeUserId, today]);
}

/** An athlete whose next test is still to come. */
export type NextDue = { athleteId: string; name: string; from: LocalDate };

const next: Statement<NextDue> = {
  name: "queue_next_due",
  text: `SELECT a.id AS "athleteId", a.given_name || ' ' || a.family_name AS name,
      ${testUntil("n", "$4")} AS "from"
    FROM athlete_now n JOIN athlete a ON a.organisation_id = n.organisation_id AND a.id = n.athlete_id
    WHERE n.organisation_id = $1 AND ${testAfter("n")} IS NOT NULL AND ${rosterInScope("a", "$1", "$2")}
      AND ${testUntil("n", "$5")} >= $3::date
    ORDER BY 3, n.athlete_id LIMIT $6`,
};

/** Whose test is due next, from when on, the first ones first. May go to a replica. */
export function listNextDue(
  db: Sql,
  grant: Grant,
  { today, rules, limit }: DueOn & { limit: number },
): Promise<NextDue[]> {
  const { minDays, maxDays } = rules.reassess;
  return db.query(next, [db.organisationId, grant.scopeUserId, today, minDays, maxDays, limit]);
}
