import type { Action } from "@talus/domain/access";
import type {
  Assessment,
  AssessmentContent,
  AssessmentEntry,
} from "@talus/domain/assessments/assessment";
import type { Attempt, WallMarks } from "@talus/domain/assessments/findings";
import { type FurtherResults, furtherMeasures } from "@talus/domain/assessments/further-results";
import { intervalsOf } from "@talus/domain/assessments/intervals";
import type { Measure } from "@talus/domain/assessments/measures/measures";
import type { MeasureCode } from "@talus/domain/assessments/tests/measure-codes";
import type { LocalDate } from "@talus/domain/calendar";
import type { PerSide, Side } from "@talus/domain/sides";
import { columns, type Row, type RowWith } from "../columns.sql";
import { planByIndex } from "../filling/plan-by-index";
import { type AthleteGrant, type AthletesGrant, requireGranted } from "../grant";
import { insertRows } from "../rows";
import type { Sql, Statement } from "../transaction";

/** An assessment to store: its id is the client's, the scores are the engine's. */
export type NewAssessment = AssessmentContent & {
  id: string;
  testerId: string;
  /** The test that this one corrects, or null. */
  amendsId: string | null;
  selfMeasured: boolean;
  cm: PerSide<number | null>;
  deg: PerSide<number | null>;
  contentHash: string;
  now: Date;
};

/** Proof that the actor may store a test of the athlete, a new one or one that corrects another. */
export type CaptureGrant = AthleteGrant<"assessment:capture" | "assessment:amend">;

/** Stores an assessment with its measures; false where the id is taken already. */
export async function createAssessment(
  db: Sql,
  grant: CaptureGrant,
  { assessment, measures }: { assessment: NewAssessment; measures: readonly Measure[] },
): Promise<boolean> {
  const row = rowOf(db, grant.athleteId, assessment);
  const added = await insertRows(db, "Assessment", [row], { isKnownSkipped: true });
  if (added === 0) return false;
  await insertRows(db, "Measure", measureRows(db, assessment.id, measures));
  return true;
}

/** An assessment of one of many athletes. */
export type AthletesAssessment = {
  athleteId: string;
  assessment: NewAssessment;
  measures: readonly Measure[];
};

/** Stores new assessments of many athletes with their measures. */
export async function createAssessments(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
  tests: readonly AthletesAssessment[],
): Promise<void> {
  requireGranted(grant, tests);
  await planByIndex(db);
  await Promise.all([
    insertRows(
      db,
      "Assessment",
      tests.map(({ athleteId, assessment }) => rowOf(db, athleteId, assessment)),
    ),
    insertRows(
      db,
      "Measure",
      tests.flatMap(({ assessment, measures }) => measureRows(db, assessment.id, measures)),
    ),
  ]);
}

function rowOf(db: Sql, athleteId: string, assessment: NewAssessment) {
  const { cm, deg, findings } = assessment;
  return {
    organisationId: db.organisationId,
    id: assessment.id,
    athleteId,
    protocol: assessment.protocol,
    takenOn: assessment.takenOn,
    testerUserId: assessment.testerId,
    selfMeasured: assessment.selfMeasured,
    unit: assessment.unit,
    ...{ leftCm: cm.left, rightCm: cm.right, leftDeg: deg.left, rightDeg: deg.right },
    findings,
    painNrs: findings.symptoms.painNrs,
    nextMorningNrs: assessment.nextMorningNrs,
    note: assessment.note,
    amendsId: assessment.amendsId,
    contentHash: assessment.contentHash,
    recordedAt: assessment.now,
    recordedBy: db.userId,
  };
}

function measureRows({ organisationId }: Sql, assessmentId: string, measures: readonly Measure[]) {
  return measures.map((measure) => ({ organisationId, assessmentId, ...measure }));
}

const supersede: Statement = {
  name: "assessment_supersede",
  text: `UPDATE assessment SET superseded_at = $4
    WHERE organisation_id = $1 AND athlete_id = $2 AND id = $3 AND superseded_at IS NULL RETURNING id`,
};

/** Marks a test as corrected by another; false where it is not there or was corrected before. */
export async function supersedeAssessment(
  db: Sql,
  grant: CaptureGrant,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const rows = await db.query(supersede, [db.organisationId, grant.athleteId, id, now]);
  return rows.length > 0;
}

const stored = columns(
  "Assessment s",
  "id, protocol, takenOn, testerUserId as testerId, unit, amendsId, selfMeasured",
);

type StoredRow = Row<typeof stored, Assessment> & Pick<Assessment, "testerName" | "cm" | "deg">;

const test = `${stored}, coalesce(u.name, '') AS "testerName",
  jsonb_build_object('left', s.left_cm, 'right', s.right_cm) AS cm,
  jsonb_build_object('left', s.left_deg, 'right', s.right_deg) AS deg`;

const entry = `${test}, s.superseded_at IS NOT NULL AS "isSuperseded",
  s.findings -> 'marks' AS marks, s.findings -> 'squat' AS squat, s.findings -> 'qualities' AS qualities`;

/** A tester's name is read through membership, so that nobody outside the organisation has one. */
const tester = `LEFT JOIN membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.tester_user_id
  LEFT JOIN "user" u ON u.id = m.user_id`;

const list: Statement<EntryRow> = {
  name: "assessment_list",
  text: `SELECT ${entry} FROM assessment s ${tester}
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.superseded_at IS NULL
    ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT $3`,
};

/** An athlete's assessments that count, newest first. May read a replica. */
export async function listAssessments(
  db: Sql,
  grant: AthleteGrant<Action>,
  limit: number,
): Promise<AssessmentEntry[]> {
  const rows = await db.query(list, [db.organisationId, grant.athleteId, limit]);
  return rows.map(entryOf);
}

const history: Statement<EntryRow> = {
  name: "assessment_history",
  text: `SELECT ${entry} FROM assessment s ${tester}
    WHERE s.organisation_id = $1 AND s.athlete_id = $2
    ORDER BY s.taken_on DESC, s.recorded_at DESC LIMIT $3`,
};

/** Every assessment of an athlete, newest first, those that were corrected among them. */
export async function listAssessmentHistory(
  db: Sql,
  grant: AthleteGrant<Action>,
  limit: number,
): Promise<AssessmentEntry[]> {
  const rows = await db.query(history, [db.organisationId, grant.athleteId, limit]);
  return rows.map(entryOf);
}

type EntryRow = StoredRow &
  Pick<AssessmentEntry, "isSuperseded" | "squat" | "qualities"> & {
    marks: PerSide<WallMarks | null> | null;
  };

function entryOf({ unit, marks, ...entry }: EntryRow): AssessmentEntry {
  const isInterval = entry.protocol === "pass_fail_wall" && marks !== null && unit !== "deg";
  return { ...entry, intervalCm: isInterval ? intervalsOf(marks, unit) : null };
}

const content = columns(
  "Assessment s",
  "athleteId, findings, nextMorningNrs, note, recordedAt, supersededAt",
);

const find: Statement<StoredRow & Row<typeof content, Assessment> & { tries: Try[] }> = {
  name: "assessment_find",
  text: `SELECT ${test}, ${content},
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', a.test_code, 'side', a.side, 'value', a.raw_value,
          'invalidReason', a.invalid_reason) ORDER BY a.attempt) FROM measure a
        WHERE a.organisation_id = s.organisation_id AND a.assessment_id = s.id), '[]') AS tries
    FROM assessment s ${tester}
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.id = $3`,
};

type Try = Attempt & { code: MeasureCode; side: Side };

/** One assessment with every attempt as entered, or null. */
export async function findAssessment(
  db: Sql,
  grant: AthleteGrant<Action>,
  assessmentId: string,
): Promise<Assessment | null> {
  const [row] = await db.query(find, [db.organisationId, grant.athleteId, assessmentId]);
  if (!row) return null;
  const { tries, ...rest } = row;
  const main = triesOf(tries, ["distance", "angle"]) ?? { left: [], right: [] };
  return { ...rest, attempts: main, further: furtherOf(tries) };
}

/** The tries of some codes by side, as entered; null where there is none. */
function triesOf(tries: readonly Try[], codes: readonly MeasureCode[]): PerSide<Attempt[]> | null {
  const chosen = tries.filter(({ code }) => codes.includes(code));
  if (chosen.length === 0) return null;
  const on = (side: Side): Attempt[] =>
    chosen
      .filter((entry) => entry.side === side)
      .map(({ value, invalidReason }) => ({ value, invalidReason }));
  return { left: on("left"), right: on("right") };
}

function furtherOf(tries: readonly Try[]): FurtherResults {
  const further: FurtherResults = {};
  for (const measure of furtherMeasures) {
    const found = triesOf(tries, [measure]);
    if (found) further[measure] = found;
  }
  return further;
}

/** A test as later ones compare with it, with what limited each side then. */
export type EarlierAssessment = Pick<Assessment, "id" | "protocol" | "testerId" | "cm"> & {
  takenOn: LocalDate;
  nextMorningNrs: number | null;
  limiting: unknown;
};

const before = columns(
  "Assessment s",
  "id, protocol, takenOn, testerUserId as testerId, nextMorningNrs",
);

const earlier: Statement<RowWith<typeof before, EarlierAssessment>> = {
  name: "assessment_earlier",
  text: `SELECT ${before}, jsonb_build_object('left', s.left_cm, 'right', s.right_cm) AS cm,
      (SELECT v.outcome -> 'limiting' FROM verdict v WHERE v.organisation_id = s.organisation_id
        AND v.assessment_id = s.id ORDER BY v.created_at DESC LIMIT 1) AS limiting
    FROM assessment s
    WHERE s.organisation_id = $1 AND s.athlete_id = $2 AND s.superseded_at IS NULL AND s.taken_on <= $3
      AND s.id IS DISTINCT FROM $4::uuid
    ORDER BY s.taken_on, s.recorded_at`,
};

/**
 * The athlete's tests up to and including a day, oldest first, without the one that is corrected.
 * Decides a write: reads the primary.
 */
export function listEarlierAssessments(
  db: Sql,
  grant: CaptureGrant,
  { takenOn, amendsId }: { takenOn: LocalDate; amendsId: string | null },
): Promise<EarlierAssessment[]> {
  return db.query(earlier, [db.organisationId, grant.athleteId, takenOn, amendsId]);
}

/** A test that stands, of one of many athletes. */
export type StandingTest = EarlierAssessment & { athleteId: string; deg: PerSide<number | null> };

const standing: Statement<RowWith<typeof before, StandingTest>> = {
  name: "assessment_standing_of",
  text: `SELECT s.athlete_id AS "athleteId", ${before},
      jsonb_build_object('left', s.left_cm, 'right', s.right_cm) AS cm,
      jsonb_build_object('left', s.left_deg, 'right', s.right_deg) AS deg,
      (SELECT v.outcome -> 'limiting' FROM verdict v WHERE v.organisation_id = s.organisation_id
        AND v.assessment_id = s.id ORDER BY v.created_at DESC LIMIT 1) AS limiting
    FROM assessment s
    WHERE s.organisation_id = $1 AND s.athlete_id = ANY($2::uuid[]) AND s.superseded_at IS NULL
    ORDER BY s.taken_on, s.recorded_at`,
};

/** Every test of these athletes that stands, oldest first. Decides a write: reads the primary. */
export function listStandingTests(
  db: Sql,
  grant: AthletesGrant<"assessment:capture">,
): Promise<StandingTest[]> {
  return db.query(standing, [db.organisationId, grant.athleteIds]);
}
