import { sentHash } from "@talus/db/sent-ids";
import { addDays, type LocalDate } from "@talus/domain/calendar";
import { reviewForAthlete } from "@talus/domain/reviews/athlete-words";
import type { ReviewKind } from "@talus/domain/reviews/review";
import { contraindicationsOf } from "@talus/domain/routines/checks/contraindications";
import { differenceOf } from "@talus/domain/routines/difference";
import { contentText } from "@talus/domain/sessions/content";
import type { Decision } from "@talus/domain/verdicts/decision";
import { at } from "../../calendar";
import { purposeFor } from "../../history/verdicts";
import { asJson } from "../rows";
import type { Life, LivedTest, Plan } from "./life";
import { note } from "./notes";
import { type Routine, routineFor, startPlan } from "./plans";

/** What a coach does with a verdict; `routine` null: the present plan goes on. */
type Decided = {
  kind: ReviewKind;
  decision: Decision | null;
  comment: string;
  routine: Routine | null;
};

/** Takes a test to the coach, who keeps the plan, chooses a ready routine, or asks to measure again. */
export function review(life: Life, test: LivedTest, date: LocalDate): void {
  const { person, plan: before, rows, world } = life;
  const { judgement, verdictId } = test;
  const { kind, decision, comment, routine } = decide(life, test);
  const { id: actor } = person.team.coach;
  const now = at(date, 18, person.random.whole(0, 59));
  const id = person.newId(now);
  const startsOn = addDays(date, 1);
  const phase = judgement.schedule?.phase ?? before?.phase ?? "build";
  const next = { phase, sideBias: judgement.plan.sideBias };
  const start = { ...next, startsOn, by: actor, now, reviewId: id };
  const assignmentId = routine && startPlan(life, { routine, ...start });
  const versionId = routine && (world.versionIds.get(routine.readyKey) ?? null);
  const said = {
    accepted: { startsOn: null },
    remeasure: {},
    changed: { decision, routineVersionId: versionId, ...next, startsOn: null },
  }[kind];
  const sent = { id, athleteId: person.id, verdictId, comment, kind, ...said };
  rows.Review.push({
    organisationId: world.frame.organisationId,
    id,
    verdictId,
    assessmentId: test.id,
    athleteId: person.id,
    kind,
    decision,
    comment,
    assignmentId,
    change: asJson(
      changeOf(before, { routine, startsOn }, whyOf({ kind, decision }, test, before)),
    ),
    contentHash: sentHash(contentText([actor, sent])),
    reviewedAt: now,
    reviewedBy: actor,
  });
  const what = { action: `review.${kind}`, subject: "review", subjectId: id };
  note(life, { at: now, actor, ...what, detail: { verdictId, decision, assignmentId } });
  if (kind === "remeasure") life.testOn = addDays(date, person.random.whole(2, 9));
}

const comments = [
  "Good work. Keep the heel down.",
  "Stay with this plan until the next test.",
  "Easy on the hills this week.",
];

function decide(life: Life, { judgement }: LivedTest): Decided {
  const { plan, hold, person } = life;
  const { random, injury, team } = person;
  const { decision } = judgement;
  const comment = random.chance(0.15) ? random.pick(comments) : "";
  const goesOn = { kind: "accepted", decision, comment, routine: null } as const;
  if (hold !== null || decision === "refer") return goesOn;
  if (plan && random.chance(0.02))
    return {
      kind: "remeasure",
      decision: null,
      comment: "The heel came up. Once more, please.",
      routine: null,
    };
  const purpose = purposeFor(
    injury && injury.resolvedOn === null ? injury.kind : undefined,
    judgement,
  );
  const routine = routineFor(team.base, purpose);
  const isAgainst = contraindicationsOf(routine.items, injury ? [injury] : []).length > 0;
  const isSame = plan?.readyKey === routine.readyKey && plan.sideBias === judgement.plan.sideBias;
  const isStep =
    plan === null ||
    plan.phase !== judgement.schedule?.phase ||
    decision === "progress" ||
    decision === "regress";
  // One of three steps waits for another test, and a few are never given a first plan.
  const isWanted = random.chance(plan === null ? 0.93 : 0.65);
  if (isAgainst || isSame || !isStep || !isWanted) return goesOn;
  return { kind: "changed", decision, comment, routine };
}

function whyOf(
  { kind, decision }: Pick<Decided, "kind" | "decision">,
  { judgement }: LivedTest,
  before: Plan | null,
): string {
  if (kind === "changed" && decision !== null) return reviewForAthlete({ kind, decision });
  if (kind !== "accepted") return reviewForAthlete({ kind: "remeasure" });
  return reviewForAthlete({ kind, judged: judgement, plan: before ? "goes_on" : "none" });
}

function changeOf(
  before: Plan | null,
  { routine, startsOn }: { routine: Routine | null; startsOn: LocalDate },
  why: string,
) {
  return {
    before: named(before),
    after: named(routine),
    startsOn: routine && startsOn,
    differences: routine ? differenceOf(before?.items ?? [], routine.items) : [],
    reasons: {},
    why,
  };
}

function named(routine: Routine | null) {
  return routine && { name: routine.name, fullSec: routine.fullSec, shortSec: routine.shortSec };
}
