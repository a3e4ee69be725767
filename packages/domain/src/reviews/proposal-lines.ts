import type { Dose } from "../exercises/dose";
import { sameDose } from "../exercises/dose";
import type { ExerciseId } from "../exercises/exercise-ids";
import type { PlanSwap } from "../prescription/picks";
import { type ExerciseWhy, type Why, whyOf } from "../prescription/why/why";
import {
  isDoneOn,
  keyedItems,
  type Redivided,
  redivided,
  type SidedDose,
  type SidedExercise,
  sidedKey,
} from "../routines/item-sides";
import type { RoutineItem, SideBias } from "../routines/routine";
import { type Side, sides } from "../sides";

/** What one line of a proposal changes. */
export type LineChange =
  | ({ kind: "added"; dose: Dose; shortDose: Dose | null } & SidedExercise)
  | ({ kind: "removed"; dose: Dose; shortDose: Dose | null } & SidedExercise)
  | ({
      kind: "swap";
      from: ExerciseId;
      before: Dose;
      dose: Dose;
      shortDose: Dose | null;
    } & SidedExercise)
  | ({ kind: "dose"; before: Dose; after: Dose } & SidedExercise)
  | ({ kind: "shortDose"; before: Dose | null; after: Dose | null } & SidedExercise)
  | ({ kind: "sides" } & Redivided)
  | { kind: "sideBias"; before: SideBias; after: SideBias };

/** One change of a proposal that a coach may take or leave, with its reasons. */
export type ProposalLine = LineChange & { id: string; why: readonly Why[] };

/** A plan's content as far as lines tell it. */
export type PlanContent = { items: readonly RoutineItem[]; sideBias: SideBias };

const notCalledFor: Why = {
  text: "Nothing that was measured calls for it now.",
  sources: ["001:13", "our rule"],
};
const shortWhy: Why = {
  text: "The short version stays within 5 to 10 minutes.",
  sources: ["000:43", "R3"],
};
const biasWhy: Why = {
  text: "The side in the lower band gets one extra set of stretch and mobility work.",
  sources: ["Chisholm 2012", "our rule"],
};

function sameShort(a: Dose | null, b: Dose | null): boolean {
  return a === null || b === null ? a === b : sameDose(a, b);
}

/**
 * What changes from the present plan to a proposed one, line by line with its reasons: exchanged,
 * left out, given to other legs, added, another dose, another short dose, the side with the extra set.
 * Every line can be taken by itself; the ids are the same whenever the change is.
 */
export function linesBetween(
  before: PlanContent,
  after: PlanContent & { swaps: readonly PlanSwap[] },
  why: ExerciseWhy,
): ProposalLine[] {
  const moved = redivided(before.items, after.items);
  const isSame = ({ exerciseId }: RoutineItem) =>
    !moved.some((one) => one.exerciseId === exerciseId);
  const old = keyedItems(before.items.filter(isSame));
  const next = keyedItems(after.items.filter(isSame));
  const exchanged = new Set<string>();
  const lines: ProposalLine[] = [];
  for (const { from, to, side, why: cause } of after.swaps) {
    const keys = {
      from: sidedKey({ exerciseId: from, side }),
      to: sidedKey({ exerciseId: to, side }),
    };
    const [was, item] = [old.get(keys.from), next.get(keys.to)];
    const isClean = !next.has(keys.from) && !old.has(keys.to) && !exchanged.has(keys.to);
    if (!was || !item || !isClean) continue;
    exchanged.add(keys.from).add(keys.to);
    const { dose, shortDose } = item;
    const change = { from, ...whoseOf(item), before: was.dose, dose, shortDose };
    const own = whyOf(item, why).filter((one) => one.text !== cause.text);
    lines.push({
      id: `swap ${keys.from} ${keys.to}`,
      kind: "swap",
      ...change,
      why: [cause, ...own],
    });
  }
  for (const [key, item] of old) {
    if (next.has(key) || exchanged.has(key)) continue;
    const { dose, shortDose } = item;
    const change = { ...whoseOf(item), dose, shortDose };
    const cause = whyOf(item, why, [notCalledFor]);
    lines.push({ id: `removed ${key}`, kind: "removed", ...change, why: cause });
  }
  for (const one of moved) {
    lines.push({ id: `sides ${one.exerciseId}`, kind: "sides", ...one, why: whyMoved(one, why) });
  }
  for (const [key, item] of next) {
    if (!exchanged.has(key)) lines.push(...linesOf(key, { was: old.get(key), item }, why));
  }
  if (before.sideBias !== after.sideBias) {
    const change = { before: before.sideBias, after: after.sideBias };
    lines.push({ id: "sideBias", kind: "sideBias", ...change, why: [biasWhy] });
  }
  return lines;
}

function whoseOf({ exerciseId, side }: RoutineItem): SidedExercise {
  return { exerciseId, ...(side && { side }) };
}

/** Why an exercise changes legs: what was said of each leg, the leg that loses it first. */
function whyMoved({ exerciseId, before, after }: Redivided, why: ExerciseWhy): Why[] {
  const works = (doses: readonly SidedDose[], leg: Side) => doses.some((one) => isDoneOn(one, leg));
  const loses = sides.filter((leg) => works(before, leg) && !works(after, leg));
  const keeps = sides.filter((leg) => !loses.includes(leg) && works(after, leg));
  const all = [
    ...loses.flatMap((side) => why[sidedKey({ exerciseId, side })] ?? []),
    ...keeps.flatMap((side) => whyOf({ exerciseId, side }, why)),
  ];
  return all.filter(({ text }, at) => all.findIndex((one) => one.text === text) === at);
}

function linesOf(
  key: string,
  { was, item }: { was: RoutineItem | undefined; item: RoutineItem },
  why: ExerciseWhy,
): ProposalLine[] {
  const { dose, shortDose } = item;
  const whose = whoseOf(item);
  const own = whyOf(item, why);
  if (!was) return [{ id: `added ${key}`, kind: "added", ...whose, dose, shortDose, why: own }];
  const lines: ProposalLine[] = [];
  if (!sameDose(was.dose, dose)) {
    const change = { ...whose, before: was.dose, after: dose };
    lines.push({ id: `dose ${key}`, kind: "dose", ...change, why: [...own].reverse() });
  }
  if (!sameShort(was.shortDose, shortDose)) {
    const change = { ...whose, before: was.shortDose, after: shortDose };
    lines.push({ id: `shortDose ${key}`, kind: "shortDose", ...change, why: [shortWhy] });
  }
  return lines;
}

/** A short text that stands for the lines: other changes, another key (FNV-1a, 32 bits). */
export function keyOfLines(lines: readonly ProposalLine[]): string {
  const text = JSON.stringify(lines.map(({ why, ...change }) => change));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
