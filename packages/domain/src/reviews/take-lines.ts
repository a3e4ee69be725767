import type { ExerciseWhy } from "../prescription/why/why";
import { itemFor } from "../routines/edit";
import { keyedItems, type Redivided, type SidedDose, sidedKey } from "../routines/item-sides";
import { inSessionOrder } from "../routines/order";
import type { RoutineItem } from "../routines/routine";
import type { PlanContent, ProposalLine } from "./proposal-lines";

/** A proposal as far as its lines are taken. */
export type Proposed = PlanContent & { lines: readonly ProposalLine[] };

/**
 * The plan that comes of the present one when only the lines with these ids are taken: with all of
 * them the proposed one, with none the present one. In the order of a session; within a part, what stays
 * comes first.
 */
export function withLines(
  present: PlanContent,
  proposed: Proposed,
  taken: ReadonlySet<string>,
): PlanContent {
  const { lines } = proposed;
  const chosen = lines.filter(({ id }) => taken.has(id));
  if (chosen.length === lines.length) return { items: proposed.items, sideBias: proposed.sideBias };
  if (chosen.length === 0) return present;
  const items = keyedItems(present.items);
  let { sideBias } = present;
  for (const line of chosen) {
    if (line.kind === "sideBias") sideBias = line.after;
    else take(items, line);
  }
  return { items: inSessionOrder([...items.values()]), sideBias };
}

function take(
  items: Map<string, RoutineItem>,
  line: Exclude<ProposalLine, { kind: "sideBias" }>,
): void {
  const key = line.id.slice(line.kind.length + 1);
  const add = (under: string, { side, dose, shortDose }: SidedDose) => {
    const item = itemFor([...items.values()], line.exerciseId, side);
    items.set(under, { ...item, dose, shortDose });
  };
  if (line.kind === "sides") {
    divide(items, line, add);
    return;
  }
  const own = sidedKey(line);
  if (line.kind === "removed") items.delete(key);
  if (line.kind === "swap") items.delete(sidedKey({ ...line, exerciseId: line.from }));
  if (line.kind === "swap" || line.kind === "added") add(line.kind === "swap" ? own : key, line);
  const item = items.get(key);
  if (!item) return;
  if (line.kind === "dose") items.set(key, { ...item, dose: line.after });
  if (line.kind === "shortDose") items.set(key, { ...item, shortDose: line.after });
}

/** Gives an exercise to other legs: all that it was goes, all that it is to be comes. */
function divide(
  items: Map<string, RoutineItem>,
  { exerciseId, after }: Redivided,
  add: (under: string, doses: SidedDose) => void,
): void {
  for (const [key, item] of [...items]) if (item.exerciseId === exerciseId) items.delete(key);
  for (const doses of after) add(sidedKey({ exerciseId, side: doses.side }), doses);
}

/** Why each exercise changes, by exercise, for the lines that were taken. */
export function reasonsOfLines(
  lines: readonly ProposalLine[],
  taken: ReadonlySet<string>,
): ExerciseWhy {
  const reasons: ExerciseWhy = {};
  for (const line of lines) {
    if (!taken.has(line.id) || line.kind === "sideBias" || line.kind === "shortDose") continue;
    reasons[line.kind === "sides" ? line.exerciseId : sidedKey(line)] = line.why;
    if (line.kind === "swap") {
      reasons[sidedKey({ ...line, exerciseId: line.from })] = line.why.slice(0, 1);
    }
  }
  return reasons;
}
