import type { Judgement } from "@talus/domain/verdicts/verdict";
import { columns, type Row } from "../columns.sql";
import { type OrganisationGrant, rosterInScope } from "../grant";
import type { Sql, Statement } from "../transaction";

const review = columns("Review r", "id, athleteId, verdictId, reviewedAt");

/** A verdict that was accepted without a look, for whom, and what it said. */
export type DoneForCoach = Row<typeof review> & {
  name: string;
  teamName: string;
  /** Who lets it be done. */
  forName: string;
  outcome: Pick<Judgement, "decision" | "cm" | "versusPrevious" | "versusBaseline" | "reasons">;
};

const parts = ["decision", "cm", "versusPrevious", "versusBaseline", "reasons"]
  .map((part) => `'${part}', v.outcome -> '${part}'`)
  .join(", ");

const list: Statement<DoneForCoach> = {
  name: "review_done_for_coach",
  text: `SELECT ${review}, trim(a.given_name || ' ' || a.family_name) AS name, t.name AS "teamName",
      coalesce(u.name, '') AS "forName", jsonb_build_object(${parts}) AS outcome
    FROM review r
    JOIN athlete a ON a.organisation_id = r.organisation_id AND a.id = r.athlete_id
    JOIN verdict v ON v.organisation_id = r.organisation_id AND v.id = r.verdict_id
    JOIN team t ON t.organisation_id = r.organisation_id AND t.id = r.for_team_id
    LEFT JOIN membership m ON m.organisation_id = r.organisation_id AND m.user_id = r.reviewed_by
    LEFT JOIN "user" u ON u.id = m.user_id
    WHERE r.organisation_id = $1 AND r.for_team_id IS NOT NULL AND r.undone_at IS NULL
      AND r.reviewed_at >= $3 AND ${rosterInScope("a", "$1", "$2")}
    ORDER BY r.reviewed_at DESC, r.id LIMIT $4`,
};

/** What was accepted without a look in the reader's scope since an instant, newest first. May read a replica. */
export function listDoneForCoach(
  db: Sql,
  { scopeUserId }: OrganisationGrant<"queue:read">,
  { since, limit }: { since: Date; limit: number },
): Promise<DoneForCoach[]> {
  return db.query(list, [db.organisationId, scopeUserId, since, limit]);
}
