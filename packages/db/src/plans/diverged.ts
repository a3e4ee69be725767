import type { LocalDate } from "@talus/domain/calendar";
import type { Divergence } from "@talus/domain/routines/divergence";
import type { RoutineItem, RoutineVersion } from "@talus/domain/routines/routine";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { columns, type Row } from "../columns.sql";
import { athleteInScope, type OrganisationGrant } from "../grant";
import { divergence, isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";

/** Running plans in scope ($2) that follow the routine $3, or came from it; $4 is its newest version. */
const from = `FROM assignment s
  JOIN routine_version v ON v.organisation_id = s.organisation_id AND v.id = s.routine_version_id
  JOIN athlete a ON a.organisation_id = s.organisation_id AND a.id = s.athlete_id
  WHERE s.organisation_id = $1 AND ${isRunning("s")} AND ${athleteInScope("a", "$2")} AND a.status <> 'archived'
    AND (s.common_routine_id = $3 OR s.routine_version_id = ANY(ARRAY(SELECT w.id FROM routine_version w
      WHERE w.organisation_id = $1 AND w.routine_id = $3)))`;
const how = divergence("$3::uuid", "$4::uuid");

type Grant = OrganisationGrant<"roster:read">;

/** The newest version of a routine, which the plans of its athletes are compared with. */
type Common = Pick<RoutineVersion, "id" | "routineId">;

const count: Statement<{ how: Divergence; count: number }> = {
  name: "plan_diverged_count",
  text: `SELECT ${how} AS how, count(*) AS count ${from} AND ${how} IS NOT NULL GROUP BY 1`,
};

/** How many plans differ from a routine's newest version, by how they came to. */
export async function countDiverged(
  db: Sql,
  grant: Grant,
  { id, routineId }: Common,
): Promise<Record<Divergence, number>> {
  const rows = await db.query(count, [db.organisationId, grant.scopeUserId, routineId, id]);
  const none = { review: 0, maintenance: 0, version: 0 };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.how, row.count])) };
}

const athlete = columns("Athlete a", "id as athleteId, givenName, familyName");
const plan = columns("Assignment s", "phase, startsOn");
const routine = columns("RoutineVersion v", "name as routineName, number, items");

type Plan = Row<typeof athlete> & { sortName: string } & Row<
    typeof plan,
    { phase: PlanPhase; startsOn: LocalDate }
  >;

/** A plan that differs from the routine that its athlete was given in common with others. */
export type DivergedPlan = Plan & Row<typeof routine, { items: RoutineItem[] }>;

/** The row that a page begins behind. */
export type DivergedPlace = { sortName: string; athleteId: string };

const list: Statement<DivergedPlan> = {
  name: "plan_diverged",
  text: `SELECT ${athlete}, a.sort_name AS "sortName", ${plan}, ${routine} ${from} AND ${how} = $5
      AND ($6::text IS NULL OR (a.sort_name, a.id) > ($6, $7::uuid))
    ORDER BY a.sort_name, a.id LIMIT $8`,
};

/** The plans that differ in one way, by name, at most `limit` of those behind a place (null: from the first on). */
export function listDiverged(
  db: Sql,
  grant: Grant,
  {
    common,
    how: way,
    after,
    limit,
  }: { common: Common; how: Divergence; after: DivergedPlace | null; limit: number },
): Promise<DivergedPlan[]> {
  const asked = [db.organisationId, grant.scopeUserId, common.routineId, common.id, way];
  const place = [after?.sortName ?? null, after?.athleteId ?? null];
  return db.query(list, [...asked, ...place, limit]);
}
