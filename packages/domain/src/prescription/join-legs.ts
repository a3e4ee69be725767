import type { Dose } from "../exercises/dose";
import { sameDose } from "../exercises/dose";
import { isTogether } from "../routines/checks/restrictions";
import { freeId, lineId } from "../routines/edit";
import { isDoneOn, sidedKey, workingLegs } from "../routines/item-sides";
import type { RoutineItem } from "../routines/routine";
import { type PerSide, type Side, sides } from "../sides";
import type { PlanSwap } from "./picks";
import type { ExerciseWhy, Why } from "./why/why";

/** A plan, or what one leg gets of it. */
export type PlanPart = { items: RoutineItem[]; why: ExerciseWhy; swaps: PlanSwap[] };

/**
 * The plans of both legs as one: what both do alike stands once, the rest names its leg, as do its
 * reasons. Two equal plans give that plan.
 */
export function joinPlans(parts: PerSide<PlanPart>): PlanPart {
  const items = joinLegs(parts.left.items, parts.right.items);
  return { items, why: joinedWhy(items, parts), swaps: joinedSwaps(parts) };
}

/** The items of both legs as one list, each leg's in its order. */
export function joinLegs(
  left: readonly RoutineItem[],
  right: readonly RoutineItem[],
): RoutineItem[] {
  const rest = [...right];
  const stands = new Map<RoutineItem, RoutineItem>();
  const joined = left.map((item) => {
    const twin = rest.find((other) => isAlike(item, other));
    if (twin === undefined) return onOne("left", item);
    rest.splice(rest.indexOf(twin), 1);
    const both = onBoth(item, twin);
    stands.set(twin, both);
    return both;
  });
  right.forEach((item, at) => {
    if (stands.has(item)) return;
    const own = onOne("right", item);
    const before = right[at - 1];
    const pair = joined.findLastIndex(({ exerciseId }) => exerciseId === item.exerciseId);
    const previous = before ? joined.indexOf(stands.get(before) ?? before) : -1;
    joined.splice((pair < 0 ? previous : pair) + 1, 0, own);
    stands.set(item, own);
  });
  return withOwnIds(onceTogether(joined));
}

function isAlike(item: RoutineItem, other: RoutineItem): boolean {
  if (item.exerciseId !== other.exerciseId) return false;
  if (isTogether(item.dose) && isTogether(other.dose)) return true;
  const isMadeForOne = item.side !== undefined || other.side !== undefined;
  const [short, otherShort] = [item.shortDose, other.shortDose];
  const shortFits = sameShort(short, otherShort) || (!isMadeForOne && !(short && otherShort));
  return item.phase === other.phase && sameDose(item.dose, other.dose) && shortFits;
}

function sameShort(a: Dose | null, b: Dose | null): boolean {
  return a === null || b === null ? a === b : sameDose(a, b);
}

function onBoth(item: RoutineItem, twin: RoutineItem): RoutineItem {
  const { side: _, ...both } = item;
  const id = item.id === twin.id ? item.id : lineId({ exerciseId: item.exerciseId });
  return { ...both, id, shortDose: item.shortDose ?? twin.shortDose };
}

function onOne(leg: Side, item: RoutineItem): RoutineItem {
  if (isTogether(item.dose)) return item;
  const id = item.side === leg ? item.id : lineId({ exerciseId: item.exerciseId, side: leg });
  return { ...item, id, side: leg };
}

/** Where both legs do an exercise together, neither does it once more alone. */
function onceTogether(items: readonly RoutineItem[]): RoutineItem[] {
  const together = new Set(
    items.filter(({ dose }) => isTogether(dose)).map((one) => one.exerciseId),
  );
  return items.filter(({ exerciseId, dose }) => isTogether(dose) || !together.has(exerciseId));
}

function withOwnIds(items: readonly RoutineItem[]): RoutineItem[] {
  const named: RoutineItem[] = [];
  for (const item of items) named.push({ ...item, id: freeId(named, item.id) });
  return named;
}

/** The reasons of every item, and of what a leg goes without. */
function joinedWhy(items: readonly RoutineItem[], parts: PerSide<PlanPart>): ExerciseWhy {
  const why: ExerciseWhy = {};
  const whyOn = (leg: Side, { exerciseId }: Pick<RoutineItem, "exerciseId">) =>
    parts[leg].why[exerciseId] ?? [];
  for (const item of items) {
    why[sidedKey(item)] = eachOnce(workingLegs(item).flatMap((leg) => whyOn(leg, item)));
  }
  const gone = sides.flatMap((leg) => goneOn(leg, items, parts));
  for (const { leg, exerciseId } of gone) {
    const isGone = gone.some((one) => one.leg !== leg && one.exerciseId === exerciseId);
    const key = isGone ? exerciseId : (`${exerciseId} ${leg}` as const);
    why[key] = eachOnce([...(why[key] ?? []), ...whyOn(leg, { exerciseId })]);
  }
  return why;
}

type Gone = { leg: Side; exerciseId: RoutineItem["exerciseId"] };

function goneOn(leg: Side, items: readonly RoutineItem[], parts: PerSide<PlanPart>): Gone[] {
  const ids = Object.keys(parts[leg].why) as RoutineItem["exerciseId"][];
  return ids
    .filter((id) => !items.some((item) => item.exerciseId === id && isDoneOn(item, leg)))
    .map((exerciseId) => ({ leg, exerciseId }));
}

function joinedSwaps({ left, right }: PerSide<PlanPart>): PlanSwap[] {
  const isSame = (a: PlanSwap) => (b: PlanSwap) => a.from === b.from && a.to === b.to;
  const both = left.swaps.filter((swap) => right.swaps.some(isSame(swap)));
  return [
    ...left.swaps.map((swap) => {
      const { side: _, ...whole } = swap;
      return both.includes(swap) ? whole : swap;
    }),
    ...right.swaps.filter((swap) => !both.some(isSame(swap))),
  ];
}

function eachOnce(why: readonly Why[]): Why[] {
  return why.filter(({ text }, at) => why.findIndex((one) => one.text === text) === at);
}
