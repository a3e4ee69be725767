import { sameDose } from "../routines/dose";
import { routineSec } from "../routines/duration";
import type { ExerciseId } from "../routines/exercise-ids";
import { exerciseById } from "../routines/exercises";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import { fitsBeforeLifting } from "../routines/static-stretch";
import type { Category } from "./categories";
import { easierSteps, harderSteps, isToOneLeg, onRung, type Rung } from "./ladder";
import { type PlanSwap, planSwap, rankOf, whyIn } from "./picks";
import type { PrescribedPlan } from "./prescribe";
import { hasEquipment, isAllowed, isWithinReach, type PrescriptionRequest } from "./request";
import { injuryAgainst, injuryRules, injuryWords, isExcluded, swapFor } from "./restrictions";
import { shortSessionSec, withShortDoses } from "./short-version";
import { towardsStretchGoal } from "./stretch-goal";
import type { ExerciseWhy, Why } from "./why";
import { plainWhy } from "./why-words";

/**
 * How a plan follows from the present one: made anew around what was found, only what no longer fits
 * exchanged, one thing one step harder, or every exercise a step easier.
 */
export type PlanChangeKind = "anew" | "mend" | "progress" | "regress";

/** The items of the next plan, a reason for each and for what is left out, and what took whose place. */
export type NextPlan = { items: RoutineItem[]; why: ExerciseWhy; swaps: PlanSwap[] };

type Around = {
  fresh: PrescribedPlan;
  present: readonly RoutineItem[];
  request: PrescriptionRequest;
};

/**
 * The present plan carried over to what was found: what still fits stays with its doses, a forbidden
 * exercise gives way to its named swap, a missing category is filled from the fresh plan; then the
 * change of its kind. `progress` raises one exercise by one step of its ladder (R15, never while
 * pain locks it), `regress` takes each one step back.
 */
export function nextPlan(kind: PlanChangeKind, around: Around): NextPlan {
  const { fresh, present, request } = around;
  const stay = staying(present, request);
  const joined =
    kind === "anew"
      ? towardsStretchGoal(anew(fresh, stay.items), request)
      : completed(stay.items, around);
  const start: NextPlan = {
    items: inSessionOrder(joined),
    why: { ...stay.leftOut, ...whysFor(joined, around, stay.swaps) },
    swaps: eachOnce([...stay.swaps, ...fresh.swaps.filter(({ to }) => joined.some(isOf(to)))]),
  };
  const stepped =
    kind === "progress"
      ? stepUp(start, around)
      : kind === "regress"
        ? stepDown(start, around)
        : start;
  return { ...stepped, items: withFittingShort(stepped.items) };
}

function eachOnce(swaps: readonly PlanSwap[]): PlanSwap[] {
  return swaps.filter(({ from }, at) => swaps.findIndex((swap) => swap.from === from) === at);
}

const isOf = (id: ExerciseId) => (item: Pick<RoutineItem, "exerciseId">) => item.exerciseId === id;

/** Whether a present exercise may go on; its gate was opened when it was given. */
function fits({ exerciseId }: RoutineItem, request: PrescriptionRequest): boolean {
  return !isExcluded(exerciseId, request.exclude) && hasEquipment(exerciseId, request.equipment);
}

/** The present items that go on, forbidden ones exchanged by name, the rest left out. */
function staying(present: readonly RoutineItem[], request: PrescriptionRequest) {
  const items: RoutineItem[] = [];
  const swaps: PlanSwap[] = [];
  const leftOut: ExerciseWhy = {};
  for (const item of present) {
    if (fits(item, request)) {
      items.push(item);
      continue;
    }
    const isFree = (id: ExerciseId) => ![...present, ...items].some(isOf(id));
    const swap = swapFor(item.exerciseId, request.exclude, (id) => {
      return isFree(id) && isWithinReach(id, request);
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

function whyLeftOut(exerciseId: ExerciseId, { exclude, injuries = [] }: PrescriptionRequest): Why {
  const { name, equipment } = exerciseById(exerciseId);
  const injury = injuryAgainst(exerciseId, injuries);
  if (injury !== null) {
    const text = `${name}: left out, ${injuryWords[injury]}.`;
    return { text, sources: injuryRules[injury].sources };
  }
  if (isExcluded(exerciseId, exclude)) {
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

function serves(exerciseId: ExerciseId, category: Category | null | undefined): boolean {
  return category != null && exerciseById(exerciseId).categories.includes(category);
}

/** What stays, with the fresh plan's exercises for whatever nothing in it serves yet. */
function completed(stay: readonly RoutineItem[], { fresh }: Around): RoutineItem[] {
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
  { fresh, request }: Around,
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

/** Rolling prepares (C17) and the warm-up warms up: neither is what gets harder. */
function climbs({ exerciseId }: RoutineItem): boolean {
  const { phase, categories } = exerciseById(exerciseId);
  return phase !== "release" && categories.some((category) => category !== "rotation");
}

/** How many steps an item stands above its entry dose. */
function heightOf(item: RoutineItem): number {
  const entry = exerciseById(item.exerciseId).dose;
  let height = 0;
  let at: Pick<RoutineItem, "exerciseId" | "dose"> = item;
  for (let next = easierSteps(at, () => false)[0]; next; next = easierSteps(at, () => false)[0]) {
    if (sameDose(at.dose, entry)) break;
    at = next;
    height += 1;
  }
  return height;
}

/** The limit's own work before the rest, and what has climbed least before what has climbed more. */
function candidates({ items }: NextPlan, { include }: PrescriptionRequest): RoutineItem[] {
  const place = ({ exerciseId }: RoutineItem) => {
    const at = include.findIndex((category) => serves(exerciseId, category));
    const category = include[at];
    const always = category === "tib_ant_strength" || category === "balance";
    return at < 0 ? 3 : always ? 2 : 1;
  };
  const order = ({ exerciseId }: RoutineItem) =>
    include.findIndex((category) => serves(exerciseId, category));
  return items
    .filter(climbs)
    .map((item) => ({ item, place: place(item), height: heightOf(item), order: order(item) }))
    .sort((a, b) => a.place - b.place || a.height - b.height || a.order - b.order)
    .map(({ item }) => item);
}

function stepUp(plan: NextPlan, { request }: Around): NextPlan {
  const may = (id: ExerciseId) => isAllowed(id, request) && !plan.items.some(isOf(id));
  for (const item of candidates(plan, request)) {
    for (const rung of harderSteps(item, may).filter((one) => replaces(item.exerciseId, one))) {
      const items = inSessionOrder(
        plan.items.map((one) => (one === item ? onRung(one, rung) : one)),
      );
      // Drops on one leg belong after lifting, and a lifter's full session stands before it (C10).
      const fitsLift =
        request.athleteType !== "lifter" ||
        (fitsBeforeLifting(items, "full") && !isToOneLeg(item, rung));
      if (fitsLift) return withStep({ ...plan, items }, item, rung);
    }
  }
  return plan;
}

function stepDown(plan: NextPlan, { request }: Around): NextPlan {
  let next = plan;
  for (const item of plan.items.filter(climbs)) {
    const { items } = next;
    const may = (id: ExerciseId) => isAllowed(id, request) && !items.some(isOf(id));
    const rung = stepBackOf(item, easierSteps(item, may));
    if (rung === undefined) continue;
    const stepped = inSessionOrder(items.map((one) => (one === item ? onRung(one, rung) : one)));
    next = withStep({ ...next, items: stepped }, item, rung);
  }
  return next;
}

/** The same exercise with less; a gated one gives way to an easier one first. */
function stepBackOf({ exerciseId }: RoutineItem, rungs: readonly Rung[]): Rung | undefined {
  const isGated = exerciseById(exerciseId).gate !== null;
  const same = rungs.find((rung) => rung.exerciseId === exerciseId);
  const other = rungs.find((rung) => rung.exerciseId !== exerciseId && replaces(exerciseId, rung));
  return isGated ? (other ?? same) : same;
}

/** Whether another exercise keeps what a plan must have: strength for strength, balance for balance. */
function replaces(exerciseId: ExerciseId, { exerciseId: to }: Rung): boolean {
  const [was, is] = [exerciseById(exerciseId), exerciseById(to)];
  return (!was.isStrength || is.isStrength) && (!was.isBalance || is.isBalance);
}

function withStep(
  plan: NextPlan,
  item: RoutineItem,
  { exerciseId, text, sources }: Rung,
): NextPlan {
  const before = plan.why[exerciseId] ?? plan.why[item.exerciseId] ?? plainWhy(exerciseId);
  return { ...plan, why: { ...plan.why, [exerciseId]: [...before, { text, sources }] } };
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
