import { type Part, partOf, phases } from "../../exercises/parts";
import { inSessionOrder } from "../order";
import type { RoutineItem } from "../routine";
import { holds, type RoutineRow, rowsOf } from "./rows";

/**
 * The list with one line's row a place up (-1) or down (1). At the edge of its phase it joins the phase
 * before or after; at the very top and bottom nothing moves, nor does a warm-up leave its place before all.
 */
export function moveItem(items: readonly RoutineItem[], id: string, by: -1 | 1): RoutineItem[] {
  const rows = rowsOf(items);
  const at = rows.findIndex((row) => holds(row, id));
  const row = rows[at];
  if (row === undefined) return rows.flat();
  const neighbour = rows[at + by];
  if (neighbour !== undefined && partOf(neighbour[0]) === partOf(row[0]))
    return rows
      .with(at + by, row)
      .with(at, neighbour)
      .flat();
  const phase = phases[phases.indexOf(row[0].phase) + by];
  if (phase === undefined || partOf(row[0]) === "warm_up") return rows.flat();
  return inSessionOrder(rows.flatMap((one) => (one === row ? inPhase(row, phase) : one)));
}

/**
 * The list with one line's row in another place: in a part, before another line's row or at its end (null).
 * Where the exercise cannot stand there nothing moves: only what warms up stands in the warm-up, and
 * nowhere else in its phase.
 */
export function placeItem(
  items: readonly RoutineItem[],
  id: string,
  to: { part: Part; before: string | null },
): RoutineItem[] {
  const rows = rowsOf(items);
  const row = rows.find((one) => holds(one, id));
  if (row === undefined || holds(row, to.before)) return rows.flat();
  const placed = inPhase(row, to.part === "warm_up" ? "move" : to.part);
  if (placed.some((item) => partOf(item) !== to.part)) return rows.flat();
  const others = rows.filter((one) => one !== row);
  const found = others.findIndex((one) => holds(one, to.before));
  const at = found === -1 ? others.length : found;
  return inSessionOrder([...others.slice(0, at).flat(), ...placed, ...others.slice(at).flat()]);
}

function inPhase(row: RoutineRow, phase: RoutineItem["phase"]): RoutineItem[] {
  return row.map((item) => ({ ...item, phase }));
}

/** Where a line's row stands within its part, counted from 1, and how many stand there. */
export function placeOf(
  items: readonly RoutineItem[],
  id: string,
): { place: number; count: number; part: Part } | null {
  const rows = rowsOf(items);
  const row = rows.find((one) => holds(one, id));
  if (row === undefined) return null;
  const part = partOf(row[0]);
  const group = rows.filter(([first]) => partOf(first) === part);
  return { place: group.indexOf(row) + 1, count: group.length, part };
}
