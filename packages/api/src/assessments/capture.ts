import { createHash } from "node:crypto";
import { getAssessmentSubject } from "@talus/db/assessment-subjects";
import {
  createAssessment,
  findAssessmentContentHash,
  type NewMeasure,
} from "@talus/db/assessments";
import { writeAudit } from "@talus/db/audit";
import type { Db } from "@talus/db/client";
import type { AthleteGrant } from "@talus/db/grant";
import { openHold } from "@talus/db/holds";
import { rulesInForce } from "@talus/db/rule-sets";
import { createVerdict, findVerdictOf } from "@talus/db/verdicts";
import type { Refusal, UnitSuggestion } from "@talus/domain/assessments/acceptance";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type { Facts } from "@talus/domain/assessments/facts";
import { type Judgement, judge } from "@talus/domain/assessments/verdict";
import { type LocalDate, localDateIn } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import { roundTo, toCm } from "@talus/domain/units";
import { lastMorningNrs } from "./last-morning";
import { verdictFacts } from "./verdict-facts";

type Grant = AthleteGrant<"assessment:capture">;

/** The clock and the ids of a request. */
export type Request = { now: Date; newId: () => string };

/** What the form hears: refused by field, asked about, or stored with what the engine said. */
export type CaptureAnswer =
  | { kind: "refused"; refusals: Refusal[]; suggestion: UnitSuggestion | null }
  | { kind: "needs_confirmation"; suggestion: UnitSuggestion }
  | { kind: "stored"; assessmentId: string; verdictId: string; judgement: Judgement };

/**
 * Judges an assessment and stores it once per client-made id, with its measures, its verdict and,
 * after a red flag, a safety hold: all or nothing. CONFLICT: the id carries other content.
 */
export async function captureAssessment(
  db: Db,
  grant: Grant,
  sent: AssessmentInput,
  request: Request,
): Promise<CaptureAnswer> {
  const contentHash = hashOf(sent);
  const known = await findStored(db, grant, sent.id, contentHash);
  if (known) return known;
  const subject = await getAssessmentSubject(db, grant);
  const today = localDateIn(subject.timeZone, request.now);
  const nextMorningNrs = sent.nextMorningNrs ?? (await lastMorningNrs(db, grant, today));
  const input = { ...sent, nextMorningNrs };
  const facts = await verdictFacts(db, grant, { input, subject, today });
  const verdict = judge(facts, await rulesInForce(db), today);
  if (verdict.kind === "refused") return verdict;
  if (verdict.kind === "needs_confirmation") {
    return { kind: "needs_confirmation", suggestion: verdict.suggestion };
  }
  const { judgement } = verdict;
  const created = await store(db, grant, { input, judgement, contentHash, now: request.now });
  if (!created) return (await findStored(db, grant, input.id, contentHash)) ?? refuseOther();
  const verdictId = request.newId();
  await createVerdict(db, grant, {
    id: verdictId,
    assessmentId: input.id,
    inputs: facts,
    outcome: judgement,
    now: request.now,
  });
  await noteCapture(db, grant, { input, facts, judgement, today, request });
  return { kind: "stored", assessmentId: input.id, verdictId, judgement };
}

/** The answer of the first time, so that a retry hears the same. */
async function findStored(
  db: Db,
  grant: Grant,
  id: string,
  contentHash: string,
): Promise<CaptureAnswer | null> {
  const known = await findAssessmentContentHash(db, grant, id);
  if (known === null) return null;
  const verdict = known === contentHash ? await findVerdictOf(db, grant, id) : null;
  if (!verdict) return refuseOther();
  return {
    kind: "stored",
    assessmentId: id,
    verdictId: verdict.id,
    judgement: verdict.outcome,
  };
}

function refuseOther(): never {
  throw new DomainError(
    "CONFLICT",
    "This test was saved before with other values. Open the athlete to see what is stored.",
  );
}

/** The answer to a question about the unit is no part of what was measured. */
function hashOf({ confirmed: _, ...content }: AssessmentInput): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

type Stored = { input: AssessmentInput; judgement: Judgement; contentHash: string; now: Date };

function store(db: Db, grant: Grant, { input, judgement, contentHash, now }: Stored) {
  const unmeasured = { left: null, right: null };
  return createAssessment(db, grant, {
    assessment: {
      ...input,
      takenOn: input.takenOn as LocalDate,
      selfMeasured: grant.relations.includes("self"),
      cm: judgement.cm ?? unmeasured,
      deg: judgement.deg ?? unmeasured,
      contentHash,
      now,
    },
    measures: measuresOf(input),
  });
}

function measuresOf(input: AssessmentInput): NewMeasure[] {
  return (["left", "right"] as const).flatMap((side) => {
    const tries = input.attempts[side].map(({ value, invalidReason }, index) => ({
      testCode: input.unit === "deg" ? "angle" : "distance",
      side,
      attempt: index + 1,
      rawValue: value,
      rawUnit: input.unit,
      value: input.unit === "deg" ? roundTo(value, 2) : toCm(value, input.unit),
      unit: input.unit === "deg" ? "deg" : "cm",
      valid: invalidReason === null,
      invalidReason,
    }));
    const towel = input.findings.towel[side];
    if (towel === null) return tries;
    const value = towel.holdSec;
    const hold = { rawValue: value, rawUnit: "s", value, unit: "s", valid: true };
    return [...tries, { testCode: "towel_hold", side, attempt: 1, ...hold, invalidReason: null }];
  });
}

type Noted = {
  input: AssessmentInput;
  facts: Facts;
  judgement: Judgement;
  today: LocalDate;
  request: Request;
};

async function noteCapture(db: Db, grant: Grant, noted: Noted): Promise<void> {
  const { input, judgement, today, request } = noted;
  const { now, newId } = request;
  await writeAudit(db, {
    id: newId(),
    at: now,
    action: "assessment.recorded",
    subject: "assessment",
    subjectId: input.id,
    athleteId: grant.athleteId,
    detail: { decision: judgement.decision, ruleSet: judgement.ruleSetVersion },
  });
  if (judgement.safety.level !== "stop") return;
  await openHold(db, grant, {
    id: newId(),
    auditId: newId(),
    flags: judgement.safety.flags,
    urgent: judgement.safety.urgent,
    side: null,
    source: { kind: "assessment", id: input.id },
    report: { ...input.findings.symptoms, side: null },
    now,
    today,
  });
}
