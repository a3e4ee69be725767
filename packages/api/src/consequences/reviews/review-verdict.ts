import { writeAudit } from "@talus/db/audit";
import type { AthleteGrant } from "@talus/db/grant";
import { assignPlan } from "@talus/db/plans/assignments";
import { createReview, findReview } from "@talus/db/reviews/reviews";
import { idempotent, type Sent } from "@talus/db/sent-ids";
import type { Sql } from "@talus/db/transaction";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { DomainError } from "@talus/domain/errors";
import type { Moment } from "@talus/domain/moment";
import {
  type PlanEffect,
  type ReviewSaid,
  reviewForAthlete,
} from "@talus/domain/reviews/athlete-words";
import type { PlanChange, Review } from "@talus/domain/reviews/review";
import type { ReviewInput } from "@talus/domain/reviews/review.schema";
import { chosenPlan, type NextPlan, proposedPlan } from "./next-plan";
import { type ReviewBasis, reviewBasis } from "./review-basis";

type Grant = AthleteGrant<"assessment:review">;

/**
 * Decides on a verdict: accepting or changing gives the athlete the plan in the same transaction.
 * The same again changes nothing. CONFLICT where somebody has decided already, with that review, or
 * where the id stands for another review;
 * INVALID where a hold is in force, the athlete is archived, or the day has passed.
 */
export async function reviewVerdict(
  db: Sql,
  grant: Grant,
  input: ReviewInput,
  moment: Moment,
): Promise<Review> {
  return idempotent(db, {
    ...{ model: "Review", id: input.id, content: input },
    first: (sent) => decide(db, grant, { input, sent, moment }),
    again: () => getReview(db, grant, input.id),
  });
}

async function decide(
  db: Sql,
  grant: Grant,
  { input, sent, moment }: { input: ReviewInput; sent: Sent; moment: Moment },
): Promise<Review> {
  const basis = await reviewBasis(db, grant, { verdictId: input.verdictId, now: moment.now });
  if (basis.review) {
    throw new DomainError(
      "CONFLICT",
      `${basis.review.reviewedByName} has decided on this already.`,
      {
        review: basis.review,
      },
    );
  }
  await storeReview(db, grant, { input, sent, basis, moment });
  return getReview(db, grant, input.id);
}

/**
 * Stores a decision on a verdict that waits, with the plan that it gives. `forTeamId`: nobody looked, the
 * team lets what is within the rules be accepted; the audit names the machine, and who let it.
 */
export async function storeReview(
  db: Sql,
  grant: Grant,
  { sent, forTeamId = null, ...request }: ReviewRequest & { sent: Sent; forTeamId?: string | null },
): Promise<void> {
  const { input, basis, moment } = request;
  const next = await nextPlan(db, grant, request);
  const assignmentId = next && (await assign(db, grant, { input, next, moment }));
  const decision =
    input.kind === "accepted"
      ? basis.verdict.outcome.decision
      : input.kind === "changed"
        ? input.decision
        : null;
  await createReview(db, grant, {
    ...sent,
    verdictId: input.verdictId,
    assessmentId: basis.assessment.id,
    kind: input.kind,
    decision,
    comment: input.comment,
    assignmentId,
    change: changeOf(basis, next, reviewForAthlete(saidBy(input, basis, next))),
    reviewedAt: moment.now,
    forTeamId,
  });
  const behalf = forTeamId && { by: "machine", forTeamId, switchedOnBy: grant.actor.userId };
  await writeAudit(db, {
    id: moment.newId(),
    at: moment.now,
    action: `review.${input.kind}`,
    subject: "review",
    subjectId: input.id,
    athleteId: grant.athleteId,
    detail: { verdictId: input.verdictId, decision, assignmentId, ...behalf },
    ...(behalf && { actorUserId: null }),
  });
}

async function getReview(db: Sql, grant: Grant, id: string): Promise<Review> {
  const review = await findReview(db, grant, id);
  if (!review) throw new Error("The review that is stored is missing");
  return review;
}

type ReviewRequest = { input: ReviewInput; basis: ReviewBasis; moment: Moment };

async function nextPlan(
  db: Sql,
  grant: Grant,
  { input, basis, moment }: ReviewRequest,
): Promise<NextPlan | null> {
  if (input.kind === "remeasure") return null;
  const startsOn = input.startsOn ?? addDays(basis.today, 1);
  const next =
    input.kind === "accepted"
      ? await proposedPlan(db, grant, { basis, startsOn, lines: input.lines ?? null, moment })
      : await chosenPlan(db, grant, { basis, startsOn, choice: input });
  if (next) refuseNow(basis, startsOn);
  return next;
}

function refuseNow({ today, isHeld, isArchived }: ReviewBasis, startsOn: LocalDate): void {
  if (startsOn < today) {
    throw new DomainError("INVALID", "A plan cannot start in the past.", { field: "startsOn" });
  }
  if (isHeld) {
    throw new DomainError("INVALID", "On a safety hold. Record the clearance first.");
  }
  if (isArchived) {
    throw new DomainError(
      "INVALID",
      "Archived athletes get no plan. Bring the athlete back first.",
    );
  }
}

async function assign(
  db: Sql,
  grant: Grant,
  { input, next, moment }: { input: ReviewInput; next: NextPlan; moment: Moment },
): Promise<string> {
  const id = moment.newId();
  const { routineVersionId, phase, sideBias, startsOn, why } = next;
  await assignPlan(db, grant, {
    id,
    plan: {
      ...{ routineVersionId, phase, sideBias, startsOn, batchId: null, reviewId: input.id, why },
      createdBy: grant.actor.userId,
    },
    moment,
  });
  return id;
}

function saidBy(input: ReviewInput, basis: ReviewBasis, next: NextPlan | null): ReviewSaid {
  if (input.kind === "remeasure") return { kind: input.kind };
  if (input.kind === "changed") return { kind: input.kind, decision: input.decision };
  const plan = effectOf(basis, next, input.lines?.taken.length ?? null);
  return { kind: input.kind, judged: basis.verdict.outcome, plan };
}

/** `taken`: how many of the proposed lines the coach took; null: all. */
function effectOf(
  { present, proposal }: ReviewBasis,
  next: NextPlan | null,
  taken: number | null,
): PlanEffect {
  if (next === null) return present ? "goes_on" : "none";
  if (!present) return "first";
  const proposed = proposal.kind === "new" ? proposal.lines.length : 0;
  return taken !== null && taken < proposed ? "part" : "proposed";
}

function changeOf({ present }: ReviewBasis, next: NextPlan | null, why: string): PlanChange {
  return {
    before: present && {
      name: present.routineName,
      fullSec: present.fullSec,
      shortSec: present.shortSec,
    },
    after: next && { name: next.name, fullSec: next.fullSec, shortSec: next.shortSec },
    startsOn: next?.startsOn ?? null,
    differences: next?.differences ?? [],
    reasons: next?.reasons ?? {},
    why,
  };
}
