import type { ExerciseId } from "../exercises/exercise-ids";
import { hasEquipment } from "../exercises/library/at-hand";
import { exerciseById } from "../exercises/library/exercises";
import { isExcluded, swapFor } from "../routines/checks/restrictions";
import { routineSec } from "../routines/duration";
import { isDoneOn } from "../routines/item-sides";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import { sides } from "../sides";
import { joinPlans, type PlanPart } from "./join-legs";
import { shortSessionSec, withShortDoses } from "./ladder/short-version";
import { type PlanSwap, planSwap, rankOf, whyIn } from "./picks";
import { serves, stepDown, stepUp } from "./plan-steps";
import { type PrescribedPlan, type Prescription, prescribe } from "./prescribe";
import {
  against,
  againstItem,
  causeAgainst,
  isAllowed,
  type LegRequest,
  needsAlike,
  onLeg,
} from "./request";
import { towardsStretchGoal } from "./stretch-goal";
import type { ExerciseWhy, Why } from "./why/why";
import { plainWhy } from "./why/why-words";

/**
 * How a plan follows from the present one: made anew around what was found, only what no longer fits
 * exchanged, one thing one step harder, or every exercise a step easier.
 */
export type PlanChangeKind = "anew" | "mend" | "progress" | "regress";

/** The items of the next plan, a reason for each and for what is left out, and what took whose place. */
export type NextPlan = PlanPart;

type PlanSituation = {
  fresh: PrescribedPlan;
  present: readonly RoutineItem[];
  request: LegRequest;
};

/**
 * The present plan carried over to what was found: what still fits stays with its doses, a forbidden
 * exercise gives way to its named swap, a missing category is filled from the fresh plan; then the
 * change of its kind. `progress` raises one exercise by one step of its ladder (R15, never while
 * pain locks it), `regress` takes each one step back.
 */
export function nextPlan(kind: PlanChangeKind, situation: PlanSituation): NextPlan {
  const { request } = situation;
  const carried = carriedOver(kind, situation);
  const joined = kind === "anew" ? towardsStretchGoal(carried.items, request) : carried.items;
  const start: NextPlan = { ...carried, items: inSessionOrder(joined) };
  const stepped =
    kind === "progress"
      ? stepUp(start, request)
      : kind === "regress"
        ? stepDown(start, request)
        : start;
  return { ...stepped, items: withFittingShort(stepped.items) };
}

/** The present plan around what was found: for both legs at once where nothing tells them apart, else leg by leg. */
function carriedOver(kind: PlanChangeKind, situation: PlanSituation): NextPlan {
  const { request, present } = situation;
  const isAlike = needsAlike(request) && present.every(({ side }) => side === undefined);
  if (isAlike) return carriedOn(kind, situation);
  const [left, right] = sides.map((leg) => {
    const own = onLeg(leg, request);
    const fresh = prescribe(own);
    const held = present.filter((item) => isDoneOn(item, leg));
    return carriedOn(kind, { request: own, present: held, fresh: planIn(fresh, situation.fresh) });
  }) as [NextPlan, NextPlan];
  return joinPlans({ left, right });
}

/** A leg's own plan; an empty one where it is to have none. */
function planIn(own: Prescription, whole: PrescribedPlan): PrescribedPlan {
  if (own.kind === "plan") return own;
  const draft = { ...whole.draft, items: [] };
  return { ...whole, draft, why: {}, picks: [], swaps: [], unfilled: [] };
}

function carriedOn(kind: PlanChangeKind, situation: PlanSituation): NextPlan {
  const { fresh, present, request } = situation;
  const stay = staying(present, request);
  const items = kind === "anew" ? anew(fresh, stay.items) : completed(stay.items, situation);
  return {
    items,
    why: { ...stay.leftOut, ...whysFor(items, situation, stay.swaps) },
    swaps: eachOnce([...stay.swaps, ...fresh.swaps.filter(({ to }) => items.some(isOf(to)))]),
  };
}

function eachOnce(swaps: readonly PlanSwap[]): PlanSwap[] {
  return swaps.filter(({ from }, at) => swaps.findIndex((swap) => swap.from === from) === at);
}

const isOf = (id: ExerciseId) => (item: Pick<RoutineItem, "exerciseId">) => item.exerciseId === id;

/** Whether a present exercise may go on; its gate was opened when it was given. */
function fits(item: RoutineItem, request: LegRequest): boolean {
  const { exerciseId } = item;
  return (
    !isExcluded(exerciseId, againstItem(item, request)) &&
    hasEquipment(exerciseId, request.equipment)
  );
}

/** The present items that go on, forbidden ones exchanged by name, the rest left out. */
function staying(present: readonly RoutineItem[], request: LegRequest) {
  const items: RoutineItem[] = [];
  const swaps: PlanSwap[] = [];
  const leftOut: ExerciseWhy = {};
  for (const item of present) {
    if (fits(item, request)) {
      items.push(item);
      continue;
    }
    const isFree = (id: ExerciseId) => ![...present, ...items].some(isOf(id));
    const swap = swapFor(item.exerciseId, againstItem(item, request), (id) => {
      return isFree(id) && isAllowed(id, request);
    });
    if (swap === null) {
      leftOut[item.exerciseId] = [whyLeftOut(item.exerciseId, request)];
      continue;
    }
    const { phase, dose } = exerciseById(swap.to);
    const shortDose = item.shortDose === null ? null : dose;
    items.push({ id: swap.to, exerciseId: swap.to, phase, dose, shortDose });
    swaps.push(planSwap(swap.from, swap.to, request));
  }
  return { items, swaps, leftOut };
}

function whyLeftOut(exerciseId: ExerciseId, request: LegRequest): Why {
  const { equipment, name: whole, dose } = exerciseById(exerciseId);
  const name = request.leg && dose.perSide ? `${whole} on the ${request.leg}` : whole;
  const injury = causeAgainst(exerciseId, request);
  if (injury !== null) {
    return { text: `${name}: left out, ${injury.text}.`, sources: injury.sources };
  }
  if (isExcluded(exerciseId, against(exerciseId, request))) {
    return { text: `${name}: left out for now.`, sources: ["001:26", "K6"] };
  }
  const things = equipment.map((thing) => thing.replace("_", " ")).join(", ");
  return { text: `${name} needs ${things}, not at hand.`, sources: ["our rule"] };
}

/** The fresh plan, with what the athlete does already for the same purpose in place of a stranger. */
function anew(fresh: PrescribedPlan, stay: readonly RoutineItem[]): RoutineItem[] {
  const used = new Set<ExerciseId>(fresh.draft.items.map((item) => item.exerciseId));
  return fresh.draft.items.map((item) => {
    const same = stay.find(isOf(item.exerciseId));
    if (same) return fresh.level === "entry" ? same : { ...item, id: same.id };
    const category = fresh.picks.find(isOf(item.exerciseId))?.category;
    const known = stay.find(
      ({ exerciseId }) => serves(exerciseId, category) && !used.has(exerciseId),
    );
    if (!known || fresh.level !== "entry") return item;
    used.add(known.exerciseId);
    return known;
  });
}

/** What stays, with the fresh plan's exercises for whatever nothing in it serves yet. */
function completed(stay: readonly RoutineItem[], { fresh }: PlanSituation): RoutineItem[] {
  const items = [...stay];
  for (const { exerciseId, category } of fresh.picks) {
    const item = fresh.draft.items.find(isOf(exerciseId));
    const isServed =
      category === null ||
      items.some((one) => one.exerciseId === exerciseId || serves(one.exerciseId, category));
    if (item && !isServed) items.push(item);
  }
  for (const what of ["isStrength", "isBalance"] as const) {
    const counts = ({ exerciseId }: RoutineItem) => exerciseById(exerciseId)[what];
    const item = fresh.draft.items.find(counts);
    if (item && !items.some(counts)) items.push(item);
  }
  return items;
}

function whysFor(
  items: readonly RoutineItem[],
  { fresh, request }: PlanSituation,
  swaps: readonly PlanSwap[],
): ExerciseWhy {
  return Object.fromEntries(
    items.map(({ exerciseId }) => {
      const category = request.include.find((one) => serves(exerciseId, one));
      const own: readonly Why[] =
        fresh.why[exerciseId] ??
        (category ? whyIn(category, exerciseId, request) : plainWhy(exerciseId));
      const instead = swaps.filter(({ to }) => to === exerciseId).map(({ why }) => why);
      return [exerciseId, [...own, ...instead.filter((why) => !own.includes(why))]];
    }),
  );
}

/** The short version as it is while it takes 5 to 10 minutes, else filled anew (R3). */
function withFittingShort(items: readonly RoutineItem[]): RoutineItem[] {
  const seconds = routineSec(items, "short");
  if (seconds >= shortSessionSec.min && seconds <= shortSessionSec.max) return [...items];
  return withShortDoses(items, ({ exerciseId }) => {
    const [category] = exerciseById(exerciseId).categories;
    return exerciseId === "ankle-circles" ? 0 : rankOf(category ?? null, 0);
  });
}
