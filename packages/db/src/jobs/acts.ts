import type { StandingBefore } from "@talus/domain/roster/change/roster-change";
import type { RosterChangeInput } from "@talus/domain/roster/change/roster-change.schema";
import type { ExportRequest } from "@talus/domain/roster/export";
import { columns, type Row } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

type Grant = OrganisationGrant<"roster:write" | "roster:export">;

/** The acts on chosen athletes, each with what it is asked. */
type Requests = { "roster.change": RosterChangeInput; "roster.export": ExportRequest };

/** The kind of such an act, which is its job's too. */
export type ActKind = keyof Requests;

/** An act on so many athletes. */
export type Act<K extends ActKind> = {
  id: string;
  kind: K;
  request: Requests[K];
  total: number;
  now: Date;
};

const begin: Statement<{ id: string }> = {
  name: "act_begin",
  text: `INSERT INTO job (organisation_id, id, kind, created_by, subject_id, created_at, total, request)
    VALUES ($1, $2, $7, $3, $2, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
};

/** Notes an act on athletes, as a job; false where the id is taken. */
export async function beginAct<K extends ActKind>(
  db: Sql,
  { actor: { userId } }: Grant,
  { id, kind, request, total, now }: Act<K>,
): Promise<boolean> {
  const values = [db.organisationId, id, userId, now, total, JSON.stringify(request), kind];
  return (await db.query(begin, values)).length > 0;
}

const known = columns("Job", "request, total, finishedAt, undoneAt");

/** An act that was begun. */
export type KnownAct<K extends ActKind = "roster.change"> = Row<
  typeof known,
  { request: Requests[K] }
>;

const find: Statement<KnownAct<ActKind>> = {
  name: "act_find",
  text: `SELECT ${known} FROM job WHERE organisation_id = $1 AND id = $2 AND kind = $4
    AND ($3::uuid IS NULL OR created_by = $3)`,
};

/** An act of the actor's, as owner anybody's; null where there is none. */
export async function findAct<K extends ActKind>(
  db: Sql,
  grant: Grant,
  { id, kind }: { id: string; kind: K },
): Promise<KnownAct<K> | null> {
  const [row] = await db.query(find, [db.organisationId, id, grant.scopeUserId, kind]);
  return (row as KnownAct<K> | undefined) ?? null;
}

const markUndone: Statement<{ id: string }> = {
  name: "act_undo",
  text: `UPDATE job SET undone_at = $3 WHERE organisation_id = $1 AND id = $2 AND undone_at IS NULL
    RETURNING id`,
};

/** Notes that an act is taken back; false where it was before. */
export async function markActUndone(
  db: Sql,
  _grant: Grant,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  return (await db.query(markUndone, [db.organisationId, id, now])).length > 0;
}

const line = columns("JobLine l", "athleteId, before");

/** An athlete of an act, and how they stood before; null: it did not reach them. */
export type ActLine = Row<typeof line, { before: StandingBefore }>;

const lines: Statement<ActLine> = {
  name: "act_lines",
  text: `SELECT ${line} FROM job_line l
    JOIN athlete a ON a.organisation_id = l.organisation_id AND a.id = l.athlete_id
    WHERE l.organisation_id = $1 AND l.job_id = $2 AND ($4::uuid[] IS NULL OR l.athlete_id = ANY($4::uuid[]))
      AND ${athleteInScope("a", "$3")} ORDER BY l.athlete_id`,
};

/** The lines of an act, of athletes (these, or null: all) who are in scope now. */
export function listActLines(
  db: Sql,
  grant: Grant,
  { id, athleteIds }: { id: string; athleteIds: readonly string[] | null },
): Promise<ActLine[]> {
  return db.query(lines, [db.organisationId, id, grant.scopeUserId, athleteIds]);
}
