import type { ExerciseWhy } from "../prescription/why";
import { itemFor } from "../routines/edit";
import { inSessionOrder } from "../routines/order";
import type { Dose, RoutineItem } from "../routines/routine";
import { keyed, type PlanContent, type ProposalLine } from "./proposal-lines";

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
  const items = keyed(present.items);
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
  const add = (doses: { dose: Dose; shortDose: Dose | null }) => {
    const { dose, shortDose } = doses;
    const item = itemFor([...items.values()], line.exerciseId);
    items.set(line.kind === "swap" ? line.exerciseId : key, { ...item, dose, shortDose });
  };
  if (line.kind === "removed") items.delete(key);
  if (line.kind === "swap") items.delete(line.from);
  if (line.kind === "swap" || line.kind === "added") add(line);
  const item = items.get(key);
  if (!item) return;
  if (line.kind === "dose") items.set(key, { ...item, dose: line.after });
  if (line.kind === "shortDose") items.set(key, { ...item, shortDose: line.after });
}

/** Why each exercise changes, by exercise, for the lines that were taken. */
export function reasonsOfLines(
  lines: readonly ProposalLine[],
  taken: ReadonlySet<string>,
): ExerciseWhy {
  const reasons: ExerciseWhy = {};
  for (const line of lines) {
    if (!taken.has(line.id) || line.kind === "sideBias" || line.kind === "shortDose") continue;
    reasons[line.exerciseId] = line.why;
    if (line.kind === "swap") reasons[line.from] = line.why.slice(0, 1);
  }
  return reasons;
}
