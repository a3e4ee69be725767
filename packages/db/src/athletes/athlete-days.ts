import type { Action } from "@talus/domain/access";
import type { PlannedTest } from "@talus/domain/assessments/planned-test";
import type { TypeRules } from "@talus/domain/athlete-types/type-rules";
import type {
  AthleteStatus,
  AthleteType,
  DayKind,
  TrainingWeek,
} from "@talus/domain/athletes/athlete";
import { trainingWeekOf } from "@talus/domain/athletes/training-week";
import { type LocalDate, localDateIn, type Weekday } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { columns, type Row, type RowWith } from "../columns.sql";
import type { AthleteGrant } from "../grant";
import { isRunning } from "../running-plan.sql";
import type { Sql, Statement } from "../transaction";
import { awaitedTestOf } from "./planned-tests.sql";

/** What an athlete's days are reckoned by. */
export type AthleteDays = {
  id: string;
  givenName: string;
  timeZone: string;
  athleteType: AthleteType;
  /** The numbers of a type of the organisation's own; null: those of the base. */
  rules: TypeRules | null;
  trainingWeek: TrainingWeek;
  /** The phase of the running plan; build where there is none. */
  phase: PlanPhase;
  status: AthleteStatus;
  pauseReason: string | null;
  pausedUntil: LocalDate | null;
  /** The first day of a displayed week, from the organisation. */
  weekStart: Weekday;
  /** The newest assessment that counts; null before the first. */
  lastAssessedOn: LocalDate | null;
  /** The last day on which a coach asked to measure again. */
  askedToMeasureOn: LocalDate | null;
  /** The planned test that is still to be taken. */
  plannedTest: PlannedTest | null;
  /** The newest verdict still waits for the coach's decision. */
  awaitsReview: boolean;
  /** When the oldest hold in force was opened; null where there is none. */
  heldSince: Date | null;
};

const athlete = columns(
  "Athlete a",
  "id, givenName, timeZone, athleteType, trainingWeek, status, pauseReason, pausedUntil",
);
const week = columns("Organisation o", "weekStart");

type Stored = Omit<AthleteDays, "trainingWeek" | "askedToMeasureOn"> & {
  trainingWeek: DayKind[];
  askedToMeasureAt: Date | null;
};
type DaysRow = RowWith<typeof athlete, Stored> & Row<typeof week, Stored>;

const days: Statement<DaysRow> = {
  name: "athlete_days",
  text: `SELECT ${athlete}, ${week}, t.rules, coalesce(p.phase, 'build') AS phase,
      (SELECT max(s.taken_on) FROM assessment s WHERE s.organisation_id = a.organisation_id
        AND s.athlete_id = a.id AND s.superseded_at IS NULL) AS "lastAssessedOn",
      (SELECT max(r.reviewed_at) FROM review r
        WHERE r.organisation_id = a.organisation_id AND r.athlete_id = a.id
          AND r.kind = 'remeasure' AND r.undone_at IS NULL) AS "askedToMeasureAt",
      ${awaitedTestOf("a.organisation_id", "a.id")} AS "plannedTest",
      (SELECT min(h.opened_at) FROM hold h WHERE h.organisation_id = a.organisation_id
        AND h.athlete_id = a.id AND h.cleared_at IS NULL) AS "heldSince",
      EXISTS (SELECT 1 FROM verdict v
        JOIN assessment s ON s.organisation_id = v.organisation_id AND s.id = v.assessment_id AND s.superseded_at IS NULL
        WHERE v.organisation_id = a.organisation_id AND v.athlete_id = a.id
          AND NOT EXISTS (SELECT 1 FROM verdict w WHERE w.organisation_id = v.organisation_id
            AND w.athlete_id = v.athlete_id AND w.created_at > v.created_at)
          AND NOT EXISTS (SELECT 1 FROM review r WHERE r.organisation_id = v.organisation_id
            AND r.verdict_id = v.id AND r.undone_at IS NULL)) AS "awaitsReview"
    FROM athlete a JOIN organisation o ON o.organisation_id = a.organisation_id
    LEFT JOIN athlete_type t ON t.organisation_id = a.organisation_id AND t.id = a.athlete_type_id
    LEFT JOIN assignment p ON p.organisation_id = a.organisation_id AND p.athlete_id = a.id
      AND ${isRunning("p")}
    WHERE a.organisation_id = $1 AND a.id = $2`,
};

/** The athlete's calendar facts. */
export async function getAthleteDays(db: Sql, grant: AthleteGrant<Action>): Promise<AthleteDays> {
  const [row] = await db.query(days, [db.organisationId, grant.athleteId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  const { askedToMeasureAt, ...facts } = row;
  const trainingWeek = trainingWeekOf(row.trainingWeek);
  const askedToMeasureOn = askedToMeasureAt && localDateIn(row.timeZone, askedToMeasureAt);
  return { ...facts, trainingWeek, askedToMeasureOn };
}

const clock: Statement<Pick<DaysRow, "timeZone" | "heldSince">> = {
  name: "athlete_clock",
  text: `SELECT a.time_zone AS "timeZone",
      (SELECT min(h.opened_at) FROM hold h WHERE h.organisation_id = a.organisation_id
        AND h.athlete_id = a.id AND h.cleared_at IS NULL) AS "heldSince"
    FROM athlete a WHERE a.organisation_id = $1 AND a.id = $2`,
};

/** Where the athlete's days begin, and since when a hold stops them: what most writes need of {@link getAthleteDays}. */
export async function getAthleteClock(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<Pick<AthleteDays, "timeZone" | "heldSince">> {
  const [row] = await db.query(clock, [db.organisationId, grant.athleteId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  return row;
}
