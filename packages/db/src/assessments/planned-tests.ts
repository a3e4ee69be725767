import type { LocalDate } from "@talus/domain/calendar";
import type { AthleteGrant } from "../grant";
import { insertRows } from "../rows";
import type { Sent } from "../sent-ids";
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
    WHERE organisation_id = $1 AND athlete_id = $2 AND ended_at IS NULL`,
};

/** Ends whatever is planned for the athlete, taken or not. The caller holds their lock. */
export async function endPlannedTest(
  db: Sql,
  grant: AthleteGrant<"assessment:plan">,
  at: Date,
): Promise<void> {
  await db.query(end, [db.organisationId, grant.athleteId, at, db.userId]);
}

/** Plans a test for an athlete for whom none is planned any more. */
export async function createPlannedTest(
  db: Sql,
  grant: AthleteGrant<"assessment:plan">,
  test: Sent & { day: LocalDate; note: string; madeOn: LocalDate; madeAt: Date },
): Promise<void> {
  const { organisationId, userId: madeBy } = db;
  const { athleteId } = grant;
  await insertRows(db, "PlannedTest", [{ organisationId, athleteId, madeBy, ...test }]);
}
