import {
  createAssessment,
  type CaptureGrant as Grant,
  supersedeAssessment,
} from "@talus/db/assessments/assessments";
import { getAssessmentSubject } from "@talus/db/assessments/subjects";
import { writeAudit } from "@talus/db/audit";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import { idempotent } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { createVerdict, findVerdictOf } from "@talus/db/verdicts/verdicts";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { measuresOf } from "@talus/domain/assessments/measures/measures";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import type { UnitSuggestion } from "@talus/domain/verdicts/measurement/acceptance";
import { type Judgement, judge, type Verdict } from "@talus/domain/verdicts/verdict";
import { acceptIfWithinRules } from "../consequences/accept-within-rules";
import { holdForTest } from "../consequences/hold-for-test";
import { returnIfFallen } from "../consequences/return-plan";
import { type Amended, findAmended } from "./amended";
import { lastMorningNrs } from "./last-morning";
import { type CaptureRefusal, refusalsOf } from "./refusals";
import { verdictFacts } from "./verdict-facts";

/** What the form hears: refused by field, asked about, or stored with what the engine said. */
export type CaptureAnswer =
  | { kind: "refused"; refusals: CaptureRefusal[]; suggestion: UnitSuggestion | null }
  | { kind: "needs_confirmation"; suggestion: UnitSuggestion }
  | { kind: "stored"; assessmentId: string; verdictId: string; judgement: Judgement };

/** A test as it is sent; `amendsId` names the one that it corrects. */
export type SentTest = AssessmentInput & { amendsId?: string };

/**
 * Judges an assessment and stores it once per client-made id, with its measures, its verdict and,
 * after a red flag, a safety hold: all or nothing. A correction leaves the corrected test as it was,
 * marked, with its own verdict. CONFLICT: the id carries other content, or it was corrected before.
 */
export async function captureAssessment(
  db: Sql,
  grant: Grant,
  sent: SentTest,
  moment: Moment,
): Promise<CaptureAnswer> {
  // The answer to a question about the unit is no part of what was measured.
  const { confirmed: _, ...content } = sent;
  return idempotent<CaptureAnswer>(db, {
    ...{ model: "Assessment", id: sent.id, content: [grant.athleteId, content] },
    first: ({ contentHash }) => judgeAndStore(db, grant, { sent, contentHash, moment }),
    again: () => storedAnswer(db, grant, sent.id),
    taken: otherValues,
  });
}

async function judgeAndStore(
  db: Sql,
  grant: Grant,
  { sent, contentHash, moment }: { sent: SentTest; contentHash: string; moment: Moment },
): Promise<CaptureAnswer> {
  const subject = await getAssessmentSubject(db, grant);
  const today = localDateIn(subject.timeZone, moment.now);
  const amended = await findAmended(db, grant, sent.amendsId);
  const input = { ...sent, nextMorningNrs: await morningNrs(db, grant, { sent, today }) };
  const facts = await verdictFacts(db, grant, { input, subject, today, amended });
  const verdict = judge(facts, await rulesInForce(db), today);
  const refusals = refusalsOf(verdict, input);
  if (refusals.length > 0) {
    const suggestion = verdict.kind === "refused" ? verdict.suggestion : null;
    return { kind: "refused", refusals, suggestion };
  }
  if (verdict.kind !== "judged") return askAbout(verdict);
  const { judgement } = verdict;
  const now = moment.now;
  const created = await store(db, grant, { input, judgement, contentHash, now, amended });
  if (!created) throw otherValues();
  const verdictId = moment.newId();
  await createVerdict(db, grant, {
    id: verdictId,
    assessmentId: input.id,
    inputs: facts,
    outcome: judgement,
    now: moment.now,
  });
  await noteCapture(db, grant, { input, amended, judgement, today, moment });
  await returnIfFallen(db, grant, { input, subject, judgement, today, moment });
  // A correction asks for a look: somebody decided, or is about to, by what it corrects.
  if (!amended) await acceptIfWithinRules(db, grant, { verdictId, judgement, subject, moment });
  return { kind: "stored", assessmentId: input.id, verdictId, judgement };
}

function askAbout(verdict: Exclude<Verdict, { kind: "judged" }>): CaptureAnswer {
  if (verdict.kind === "needs_confirmation") {
    return { kind: "needs_confirmation", suggestion: verdict.suggestion };
  }
  return verdict;
}

/** What was said of the morning, else the last answer of the week; a correction takes what it says. */
async function morningNrs(
  db: Sql,
  grant: Grant,
  { sent, today }: { sent: SentTest; today: LocalDate },
): Promise<number | null> {
  if (sent.nextMorningNrs !== null || sent.amendsId !== undefined) return sent.nextMorningNrs;
  return lastMorningNrs(db, grant, today);
}

/** The answer of the first time, so that a retry hears the same. */
async function storedAnswer(db: Sql, grant: Grant, id: string): Promise<CaptureAnswer> {
  const verdict = await findVerdictOf(db, grant, id);
  if (!verdict) throw otherValues();
  return { kind: "stored", assessmentId: id, verdictId: verdict.id, judgement: verdict.outcome };
}

function otherValues() {
  return new DomainError(
    "CONFLICT",
    "This test was saved before with other values. Open the athlete to see what is stored.",
  );
}

type Stored = {
  input: AssessmentInput;
  judgement: Judgement;
  contentHash: string;
  now: Date;
  amended: Amended | null;
};

async function store(db: Sql, grant: Grant, stored: Stored): Promise<boolean> {
  const { input, judgement, contentHash, now, amended } = stored;
  const unmeasured = { left: null, right: null };
  if (amended && !(await supersedeAssessment(db, grant, { id: amended.id, now }))) {
    throw new DomainError("CONFLICT", "This test was corrected before. Correct its newest form.");
  }
  return createAssessment(db, grant, {
    assessment: {
      ...input,
      takenOn: input.takenOn as LocalDate,
      testerId: amended?.testerId ?? grant.actor.userId,
      selfMeasured: amended?.selfMeasured ?? grant.relations.includes("self"),
      amendsId: amended?.id ?? null,
      cm: judgement.cm ?? unmeasured,
      deg: judgement.deg ?? unmeasured,
      contentHash,
      now,
    },
    measures: measuresOf(input),
  });
}

type JudgedCapture = {
  input: AssessmentInput;
  amended: Amended | null;
  judgement: Judgement;
  today: LocalDate;
  moment: Moment;
};

async function noteCapture(db: Sql, grant: Grant, noted: JudgedCapture): Promise<void> {
  const { input, amended, judgement, today, moment } = noted;
  const { now, newId } = moment;
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: amended ? "assessment.amended" : "assessment.recorded",
    subject: "assessment",
    subjectId: input.id,
    athleteId: grant.athleteId,
    detail: {
      decision: judgement.decision,
      ruleSet: judgement.ruleSetVersion,
      ...(amended && { amends: amended.id }),
    },
  });
  const wasStop = amended?.wasStop ?? false;
  await holdForTest(db, grant, { input, judgement, wasStop, today, moment });
}
