import type { LocalDate } from "@talus/domain/calendar";
import type { AthleteGrant, AthletesGrant } from "../grant";
import { insertRows, type NewRow } from "../rows";
import type { Sql, Statement } from "../transaction";

const known: Statement = {
  name: "planned_test_known",
  text: `SELECT 1 FROM planned_test WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3`,
};

/** Whether a test was ever planned for the athlete under this id. */
export async function isPlannedTest(
  db: Sql,
  grant: AthleteGrant<"assessment:plan">,
  id: string,
): Promise<boolean> {
  return (await db.query(known, [db.organisationId, grant.athleteId, id])).length > 0;
}

const end: Statement = {
  name: "planned_test_end",
  text: `UPDATE planned_test SET ended_at = $3, ended_by = $4
    WHERE organisation_id = $1 AND athlete_id = ANY($2::uuid[]) AND ended_at IS NULL`,
};

/** Ends whatever is planned for these athletes, taken or not. The caller holds their lock. */
export async function endPlannedTests(
  db: Sql,
  { athleteIds }: AthletesGrant<"assessment:plan" | "roster:write">,
  at: Date,
): Promise<void> {
  await db.query(end, [db.organisationId, athleteIds, at, db.userId]);
}

/** A test to plan for one of the grant's athletes. */
export type NewPlannedTest = Pick<NewRow<"PlannedTest">, "actId" | "contentHash"> & {
  id: string;
  athleteId: string;
  day: LocalDate;
  note: string;
  madeOn: LocalDate;
};

/** Plans tests for athletes for whom none is planned any more. */
export async function createPlannedTests(
  db: Sql,
  _grant: AthletesGrant<"assessment:plan" | "roster:write">,
  { tests, at }: { tests: readonly NewPlannedTest[]; at: Date },
): Promise<void> {
  const { organisationId, userId: madeBy } = db;
  const rows = tests.map((test) => ({ organisationId, madeBy, madeAt: at, ...test }));
  await insertRows(db, "PlannedTest", rows);
}

const reopen: Statement = {
  name: "planned_test_reopen",
  text: `UPDATE planned_test SET ended_at = NULL, ended_by = NULL
    WHERE organisation_id = $1 AND athlete_id = ANY($2::uuid[]) AND id = ANY($3::uuid[])`,
};

/** Plans these again as they were, for athletes for whom nothing is planned any more. */
export async function reopenPlannedTests(
  db: Sql,
  { athleteIds }: AthletesGrant<"roster:write">,
  ids: readonly string[],
): Promise<void> {
  await db.query(reopen, [db.organisationId, athleteIds, ids]);
}
