import type { Category } from "../exercises/categories";
import { sameDose } from "../exercises/dose";
import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseById } from "../exercises/library/exercises";
import { isDoneOn, sidedKey, workingLegs } from "../routines/item-sides";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import { fitsBeforeLifting } from "../routines/stretch/static-stretch";
import type { PlanPart } from "./join-legs";
import {
  easierSteps,
  harderSteps,
  isToOneLeg,
  type MayUse,
  onRung,
  type Rung,
} from "./ladder/ladder";
import { isAllowed, type LegRequest, needsAlike, onLeg } from "./request";
import { whyOf } from "./why/why";
import { plainWhy } from "./why/why-words";

/** Whether an exercise is one for a category. */
export function serves(exerciseId: ExerciseId, category: Category | null | undefined): boolean {
  return category != null && exerciseById(exerciseId).categories.includes(category);
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
function candidates({ items }: PlanPart, { include }: LegRequest): RoutineItem[] {
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

/** The plan with one exercise one step harder: one thing at a time (R15). */
export function stepUp(plan: PlanPart, request: LegRequest): PlanPart {
  for (const item of candidates(plan, request)) {
    const may = mayTakePlaceOf(item, plan.items, request);
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

/** The plan with each exercise a step easier. */
export function stepDown(plan: PlanPart, request: LegRequest): PlanPart {
  let next = plan;
  for (const item of plan.items.filter(climbs)) {
    const { items } = next;
    const may = mayTakePlaceOf(item, items, request);
    const rung = stepBackOf(item, easierSteps(item, may));
    if (rung === undefined) continue;
    const stepped = inSessionOrder(items.map((one) => (one === item ? onRung(one, rung) : one)));
    next = withStep({ ...next, items: stepped }, item, rung);
  }
  return next;
}

/** What may stand where an item stands: allowed on each of its legs, and not there already. */
function mayTakePlaceOf(
  item: RoutineItem,
  items: readonly RoutineItem[],
  request: LegRequest,
): MayUse {
  const requests = needsAlike(request)
    ? [request]
    : workingLegs(item).map((leg) => onLeg(leg, request));
  return (id) =>
    requests.every((one) => isAllowed(id, one)) &&
    !items.some((one) => one.exerciseId === id && sharesLeg(one, item));
}

function sharesLeg(one: RoutineItem, other: RoutineItem): boolean {
  return workingLegs(one).some((leg) => isDoneOn(other, leg));
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
  plan: PlanPart,
  item: RoutineItem,
  { exerciseId, text, sources }: Rung,
): PlanPart {
  const { side } = item;
  const before = whyOf({ exerciseId, side }, plan.why, whyOf(item, plan.why, plainWhy(exerciseId)));
  const key = sidedKey({ exerciseId, side });
  return { ...plan, why: { ...plan.why, [key]: [...before, { text, sources }] } };
}
