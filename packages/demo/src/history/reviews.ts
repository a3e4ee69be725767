import type { AthleteType } from "@talus/domain/athletes/athlete";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { type PlanEffect, reviewForAthlete } from "@talus/domain/reviews/athlete-words";
import type { Review } from "@talus/domain/reviews/review";
import { differenceOf } from "@talus/domain/routines/difference";
import { routineSec } from "@talus/domain/routines/duration";
import { type ReadyPurpose, readyRoutine } from "@talus/domain/routines/ready/ready";
import type { RoutineItem, SideBias } from "@talus/domain/routines/routine";
import type { Decision } from "@talus/domain/verdicts/decision";
import type { PlanPhase } from "@talus/domain/verdicts/schedule-template";
import { at } from "../calendar";
import { type DemoPerson, demoTeams } from "../people.data";
import type { Random } from "../random";
import { type JudgedTest, purposeFor } from "./verdicts";

/** A ready routine as the history assigns it; its stored version is looked up when it is written. */
export type ReadyVersion = { readyKey: string; name: string; fullSec: number; shortSec: number };

/** An assignment of the history; `endsOn` null: it runs. */
export type DemoAssignment = {
  id: string;
  version: ReadyVersion;
  items: RoutineItem[];
  phase: PlanPhase;
  sideBias: SideBias;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  replacesId: string | null;
  reviewId: string | null;
};

/** A stored review as the history makes it. */
export type DemoReview = Omit<Review, "athleteId" | "reviewedByName" | "undoneAt">;

type Occasion = {
  test: JudgedTest & { id: string; verdictId: string };
  before: DemoAssignment | null;
  reviewedOn: LocalDate;
  isLast: boolean;
  /** A test measured twice is looked at, and the plan goes on as it is. */
  keepsPlan?: boolean;
};

/** What the coach decides on a test, and the plan that follows; null where the present one goes on. */
export function reviewOf(
  person: DemoPerson,
  random: Random,
  occasion: Occasion,
): { review: DemoReview; after: DemoAssignment | null } {
  const { test, before, reviewedOn } = occasion;
  const reviewedAt = at(reviewedOn, 18, random.whole(0, 59));
  const id = random.id(reviewedAt);
  const asksAgain = occasion.isLast && person.story === "remeasure";
  const after =
    asksAgain || occasion.keepsPlan
      ? null
      : nextAssignment(person, random, { ...occasion, reviewId: id });
  const review: DemoReview = {
    id,
    verdictId: test.verdictId,
    assessmentId: test.id,
    ...(asksAgain ? onceMore : decided(test.judgement.decision, before, after)),
    assignmentId: after?.id ?? null,
    change: {
      before: named(before),
      after: named(after),
      startsOn: after?.startsOn ?? null,
      differences: after ? differenceOf(before?.items ?? [], after.items) : [],
      why: "",
    },
    reviewedAt,
    forTeamId: null,
  };
  const why = reviewForAthlete(
    review.kind === "changed" && review.decision !== null
      ? { kind: "changed", decision: review.decision }
      : review.kind === "accepted"
        ? { kind: "accepted", judged: test.judgement, plan: effectOf(before, after) }
        : { kind: "remeasure" },
  );
  return { review: { ...review, change: { ...review.change, why } }, after };
}

function effectOf(before: DemoAssignment | null, after: DemoAssignment | null): PlanEffect {
  if (after === null) return before ? "goes_on" : "none";
  return before ? "proposed" : "first";
}

type ReviewDecision = Pick<DemoReview, "kind" | "decision" | "comment">;

const onceMore: ReviewDecision = {
  kind: "remeasure",
  decision: null,
  comment: "The heel came up on two tries. Once more, please, heel down.",
};

/** The verdict itself, or the coach's own mind: someone has looked, or one step was enough for now. */
function decided(
  proposed: Decision,
  before: DemoAssignment | null,
  after: DemoAssignment | null,
): ReviewDecision {
  if (proposed === "refer") {
    const comment = "Our physiotherapist has looked at it. The plan goes on, with care.";
    return { kind: "changed", decision: before ? "continue" : "start", comment };
  }
  const isStep = proposed === "progress" || proposed === "regress";
  if (isStep && before && !after) {
    return {
      kind: "changed",
      decision: "continue",
      comment: "Stay with this plan until the next test.",
    };
  }
  return { kind: "accepted", decision: proposed, comment: "" };
}

function named(assignment: DemoAssignment | null) {
  if (!assignment) return null;
  const { name, fullSec, shortSec } = assignment.version;
  return { name, fullSec, shortSec };
}

function nextAssignment(
  person: DemoPerson,
  random: Random,
  { test, before, reviewedOn, reviewId }: Occasion & { reviewId: string },
): DemoAssignment | null {
  const { schedule, plan, decision } = test.judgement;
  const phase = schedule?.phase ?? before?.phase ?? "build";
  const isStep = decision === "progress" || decision === "regress";
  if (before && before.phase === phase && !isStep) return null;
  const { version, items } = readyVersion(
    demoTeams[person.team].athleteType,
    purposeFor(person.injury?.kind, test.judgement),
  );
  if (before?.version.readyKey === version.readyKey && before.sideBias === plan.sideBias)
    return null;
  const startsOn = addDays(reviewedOn, 1);
  return {
    id: random.id(at(startsOn, 5)),
    version,
    items,
    phase,
    sideBias: plan.sideBias,
    startsOn,
    endsOn: null,
    replacesId: before?.id ?? null,
    reviewId,
  };
}

function readyVersion(athleteType: AthleteType, purpose: ReadyPurpose) {
  const { name, items } = readyRoutine(athleteType, purpose);
  const version: ReadyVersion = {
    readyKey: `${athleteType}-${purpose}`,
    name,
    fullSec: routineSec(items, "full"),
    shortSec: routineSec(items, "short"),
  };
  return { version, items };
}
