import type { PlannedTest } from "@talus/domain/assessments/planned-test";
import type { LocalDate } from "@talus/domain/calendar";
import type { Decision } from "@talus/domain/verdicts/decision";
import { awaitedTestOf } from "../athletes/planned-tests.sql";
import { columns, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

const now = columns("AthleteNow n", "testedOn, reviewVerdictId, reviewDecision");

/** What is true of an athlete now, as far as the head of their page tells it. */
export type AthleteStanding = RowWith<
  typeof now,
  {
    testedOn: LocalDate;
    reviewDecision: Decision;
    /** The day on which a coach asked to measure again, where no test has followed. */
    askedOn: LocalDate | null;
    /** The planned test that is still to be taken. */
    plannedTest: PlannedTest | null;
    isHeld: boolean;
    /** Sessions of the last 30 days. */
    done: number;
    planned: number;
  }
>;

const find: Statement<AthleteStanding> = {
  name: "athlete_standing",
  text: `SELECT ${now}, n.asked_since AS "askedOn", ${awaitedTestOf("n.organisation_id", "n.athlete_id")} AS "plannedTest",
      n.hold_id IS NOT NULL AS "isHeld", n.done_30 AS done, n.planned_30 AS planned
    FROM athlete_now n WHERE n.organisation_id = $1 AND n.athlete_id = $2`,
};

/** How the athlete stands now. */
export async function getStanding(
  db: Sql,
  grant: AthleteGrant<"athlete:read">,
): Promise<AthleteStanding> {
  const [row] = await db.query(find, [db.organisationId, grant.athleteId]);
  if (!row) throw new Error("Nothing is known of how the athlete stands");
  return row;
}
