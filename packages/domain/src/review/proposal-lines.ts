import type { PlanSwap } from "../prescription/picks";
import type { ExerciseWhy, Why } from "../prescription/why";
import { sameDose } from "../routines/dose";
import type { ExerciseId } from "../routines/exercise-ids";
import type { Dose, RoutineItem, SideBias } from "../routines/routine";

/** What one line of a proposal changes. */
export type LineChange =
  | { kind: "added"; exerciseId: ExerciseId; dose: Dose; shortDose: Dose | null }
  | { kind: "removed"; exerciseId: ExerciseId; dose: Dose; shortDose: Dose | null }
  | {
      kind: "swap";
      from: ExerciseId;
      exerciseId: ExerciseId;
      before: Dose;
      dose: Dose;
      shortDose: Dose | null;
    }
  | { kind: "dose"; exerciseId: ExerciseId; before: Dose; after: Dose }
  | { kind: "shortDose"; exerciseId: ExerciseId; before: Dose | null; after: Dose | null }
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

/**
 * The items by exercise: the n-th mention of one meets the n-th in another list, so that doubles
 * stay apart.
 */
export function keyed(items: readonly RoutineItem[]): Map<string, RoutineItem> {
  const seen = new Map<ExerciseId, number>();
  return new Map(
    items.map((item) => {
      const nth = (seen.get(item.exerciseId) ?? 0) + 1;
      seen.set(item.exerciseId, nth);
      return [nth === 1 ? item.exerciseId : `${item.exerciseId} ${nth}`, item];
    }),
  );
}

function sameShort(a: Dose | null, b: Dose | null): boolean {
  return a === null || b === null ? a === b : sameDose(a, b);
}

/**
 * What changes from the present plan to a proposed one, line by line with its reasons: exchanged,
 * left out, added, another dose, another short dose, the side with the extra set. Every line can be
 * taken by itself; the ids are the same whenever the change is.
 */
export function linesBetween(
  before: PlanContent,
  after: PlanContent & { swaps: readonly PlanSwap[] },
  why: ExerciseWhy,
): ProposalLine[] {
  const old = keyed(before.items);
  const next = keyed(after.items);
  const swapped = after.swaps.filter(
    ({ from, to }) => old.has(from) && !next.has(from) && next.has(to) && !old.has(to),
  );
  const exchanged = new Set<string>(swapped.flatMap(({ from, to }) => [from, to]));
  const lines: ProposalLine[] = [];
  for (const { from, to, why: cause } of swapped) {
    const [was, item] = [old.get(from), next.get(to)];
    if (!was || !item) continue;
    const { dose, shortDose } = item;
    const change = { from, exerciseId: to, before: was.dose, dose, shortDose };
    const own = (why[to] ?? []).filter((one) => one.text !== cause.text);
    lines.push({ id: `swap ${from} ${to}`, kind: "swap", ...change, why: [cause, ...own] });
  }
  for (const [key, { exerciseId, dose, shortDose }] of old) {
    if (next.has(key) || exchanged.has(key)) continue;
    const change = { exerciseId, dose, shortDose };
    const cause = why[exerciseId] ?? [notCalledFor];
    lines.push({ id: `removed ${key}`, kind: "removed", ...change, why: cause });
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

function linesOf(
  key: string,
  { was, item }: { was: RoutineItem | undefined; item: RoutineItem },
  why: ExerciseWhy,
): ProposalLine[] {
  const { exerciseId, dose, shortDose } = item;
  const own = why[exerciseId] ?? [];
  if (!was) return [{ id: `added ${key}`, kind: "added", exerciseId, dose, shortDose, why: own }];
  const lines: ProposalLine[] = [];
  if (!sameDose(was.dose, dose)) {
    const change = { exerciseId, before: was.dose, after: dose };
    lines.push({ id: `dose ${key}`, kind: "dose", ...change, why: [...own].reverse() });
  }
  if (!sameShort(was.shortDose, shortDose)) {
    const change = { exerciseId, before: was.shortDose, after: shortDose };
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
