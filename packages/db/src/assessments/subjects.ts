import type { Action } from "@talus/domain/access";
import type { PlannedTest } from "@talus/domain/assessments/planned-test";
import type {
  AskFirst,
  AthleteStatus,
  AthleteType,
  Complaint,
  Injury,
} from "@talus/domain/athletes/athlete";
import type { LocalDate } from "@talus/domain/calendar";
import type { Equipment } from "@talus/domain/equipment";
import { DomainError } from "@talus/domain/errors";
import type { PerSide } from "@talus/domain/sides";
import type { DisplayUnit } from "@talus/domain/units";
import { injuriesOf } from "../athletes/injuries.sql";
import { awaitedTestOf } from "../athletes/planned-tests.sql";
import { columns, type RowWith } from "../columns.sql";
import type { AthleteGrant, AthletesGrant } from "../grant";
import type { Sql, Statement } from "../transaction";

/** Who is assessed: what a verdict and the capture form need to know of an athlete. */
export type AssessmentSubject = {
  id: string;
  givenName: string;
  familyName: string;
  athleteType: AthleteType;
  /** Of the organisation's own, where the athlete is of one. */
  typeName: string | null;
  birthDate: LocalDate | null;
  units: DisplayUnit;
  timeZone: string;
  status: AthleteStatus;
  goalCm: PerSide<number | null>;
  /** What lies at hand; null: everything, or not asked. */
  equipment: Equipment[] | null;
  complaints: Complaint[] | null;
  askFirst: AskFirst[] | null;
  injuries: Pick<Injury, "kind" | "side" | "resolvedOn">[];
  /** The first day of the athlete's first plan. */
  planStartedOn: LocalDate | null;
  lastTakenOn: LocalDate | null;
  /** The day on which a coach last asked to measure again, if no test has followed. */
  askedAt: Date | null;
  /** The planned test that is still to be taken. */
  plannedTest: PlannedTest | null;
};

const athlete = columns(
  "Athlete a",
  `id, givenName, familyName, athleteType, birthDate, units, timeZone, status, equipment, complaints, askFirst`,
);

const subjects = `SELECT ${athlete}, y.name AS "typeName",
      jsonb_build_object('left', coalesce(a.target_cm_left, y.target_cm),
        'right', coalesce(a.target_cm_right, y.target_cm)) AS "goalCm",
      ${injuriesOf("a.organisation_id", "a.id")} AS injuries,
      (SELECT min(p.starts_on) FROM assignment p WHERE p.organisation_id = a.organisation_id
        AND p.athlete_id = a.id AND p.undone_at IS NULL) AS "planStartedOn",
      t.taken_on AS "lastTakenOn", ${awaitedTestOf("a.organisation_id", "a.id")} AS "plannedTest",
      (SELECT max(r.reviewed_at) FROM review r WHERE r.organisation_id = a.organisation_id AND r.athlete_id = a.id
        AND r.kind = 'remeasure' AND r.undone_at IS NULL
        AND (t.recorded_at IS NULL OR r.reviewed_at > t.recorded_at)) AS "askedAt"
    FROM athlete a
    LEFT JOIN athlete_type y ON y.organisation_id = a.organisation_id AND y.id = a.athlete_type_id
    LEFT JOIN LATERAL (SELECT s.taken_on, s.recorded_at FROM assessment s
      WHERE s.organisation_id = a.organisation_id AND s.athlete_id = a.id AND s.superseded_at IS NULL
      ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT 1) t ON true
    WHERE a.organisation_id = $1`;

const subject: Statement<RowWith<typeof athlete, AssessmentSubject>> = {
  name: "assessment_subject",
  text: `${subjects} AND a.id = $2`,
};

/** The athlete of the grant as an assessment sees them. */
export async function getAssessmentSubject(
  db: Sql,
  grant: AthleteGrant<Action>,
): Promise<AssessmentSubject> {
  const [row] = await db.query(subject, [db.organisationId, grant.athleteId]);
  if (!row) throw new DomainError("NOT_FOUND", "There is no such athlete.");
  return row;
}

const subjectsOfMany: Statement<RowWith<typeof athlete, AssessmentSubject>> = {
  name: "assessment_subjects",
  text: `${subjects} AND a.id = ANY($2::uuid[])`,
};

/** Each of many athletes as an assessment sees them. */
export function listAssessmentSubjects(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
): Promise<AssessmentSubject[]> {
  return db.query(subjectsOfMany, [db.organisationId, grant.athleteIds]);
}
