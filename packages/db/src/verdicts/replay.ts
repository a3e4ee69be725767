import { columns, type Row } from "../columns.sql";
import type { OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const judged = columns("Verdict v", "id as verdictId, assessmentId, athleteId, createdAt, inputs");

/** A verdict as a replay judges it again: whose it is, and all that it was judged from. */
export type ReplayableVerdict = Row<typeof judged>;

const batch: Statement<ReplayableVerdict> = {
  name: "replay_batch",
  text: `SELECT ${judged} FROM verdict v
    JOIN assessment s ON s.organisation_id = v.organisation_id AND s.id = v.assessment_id
    WHERE v.organisation_id = $1 AND v.created_at >= $2 AND s.superseded_at IS NULL
      AND ($3::timestamptz IS NULL OR (v.created_at, v.id) > ($3, $4))
    ORDER BY v.created_at, v.id LIMIT $5`,
};

const batchSize = 2_000;

/**
 * The verdicts that stand on tests that count, from an instant on, oldest first and in batches, so that
 * neither memory nor the process's other requests wait for all of them.
 */
export async function* streamVerdicts(
  db: Sql,
  _grant: OrganisationGrant<"rules:write">,
  from: Date,
): AsyncGenerator<ReplayableVerdict[]> {
  let last: ReplayableVerdict | undefined;
  do {
    const rows: ReplayableVerdict[] = await db.query(batch, [
      db.organisationId,
      from,
      last?.createdAt ?? null,
      last?.verdictId ?? null,
      batchSize,
    ]);
    if (rows.length > 0) yield rows;
    last = rows.length === batchSize ? rows.at(-1) : undefined;
  } while (last);
}

const athlete = columns("Athlete", "id");

const names: Statement<Row<typeof athlete> & { name: string }> = {
  name: "replay_names",
  text: `SELECT ${athlete}, trim(given_name || ' ' || family_name) AS name FROM athlete
    WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
};

/** The names of some athletes by id. */
export async function namesOfAthletes(
  db: Sql,
  _grant: OrganisationGrant<"rules:write">,
  athleteIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query(names, [db.organisationId, athleteIds]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const waiting: Statement<{ verdicts: number }> = {
  name: "replay_waiting",
  text: `SELECT count(*)::int AS verdicts FROM athlete_now
    WHERE organisation_id = $1 AND to_review_since IS NOT NULL`,
};

/** How many athletes' newest verdicts wait for a review: they keep the rules that they were judged by. */
export async function countWaitingVerdicts(
  db: Sql,
  _grant: OrganisationGrant<"rules:read">,
): Promise<number> {
  const [row] = await db.query(waiting, [db.organisationId]);
  return row?.verdicts ?? 0;
}
