import { partOf } from "../../exercises/parts";
import { inSessionOrder } from "../order";
import type { RoutineItem } from "../routine";

/** What is shown and moved as one: a line, or two neighbours that give each leg a dose of its own. */
export type RoutineRow = readonly [RoutineItem] | readonly [left: RoutineItem, right: RoutineItem];

/** The lines in session order, those of one exercise's two legs that follow each other as one row. */
export function rowsOf(items: readonly RoutineItem[]): RoutineRow[] {
  const rows: RoutineRow[] = [];
  for (const item of inSessionOrder(items)) {
    const last = rows.at(-1);
    const pair = last && pairOf(last, item);
    if (pair) rows[rows.length - 1] = pair;
    else rows.push([item]);
  }
  return rows;
}

function pairOf([first, second]: RoutineRow, next: RoutineItem): RoutineRow | null {
  const isOther = !second && first.exerciseId === next.exerciseId && partOf(first) === partOf(next);
  if (!isOther) return null;
  if (first.side === "left" && next.side === "right") return [first, next];
  return first.side === "right" && next.side === "left" ? [next, first] : null;
}

/** Whether a row holds the line with an id. */
export function holds(row: RoutineRow, id: string | null): boolean {
  return row.some((item) => item.id === id);
}
