import type { Side } from "../../sides";
import { freeId, lineId } from "../edit";
import type { RoutineItem } from "../routine";
import { holds, type RoutineRow, rowsOf } from "./rows";

/** How a row's work is divided: one dose for both legs, one for each, or one leg alone. */
export type Legs = "both" | "apart" | Side;

/** How the work of a row is divided. */
export function legsIn([first, second]: RoutineRow): Legs {
  return second ? "apart" : (first.side ?? "both");
}

/**
 * The list with the work of one line's row divided otherwise. A leg that comes in does what the line does, and
 * one row from two keeps the line's id and the dose of the leg that stays.
 */
export function divide(items: readonly RoutineItem[], id: string, legs: Legs): RoutineItem[] {
  return rowsOf(items).flatMap((row): RoutineRow => {
    const line = row.find((item) => item.id === id);
    if (line === undefined || legsIn(row) === legs) return row;
    if (legs === "apart") return apart(items, line);
    const stays = row.find(({ side }) => side === legs) ?? line;
    return [{ ...onLeg(stays, legs), id }];
  });
}

/** The list without the row that a line stands in. */
export function withoutRow(items: readonly RoutineItem[], id: string): RoutineItem[] {
  return rowsOf(items)
    .filter((row) => !holds(row, id))
    .flat();
}

function apart(items: readonly RoutineItem[], line: RoutineItem): RoutineRow {
  const { exerciseId } = line;
  const added = (side: Side) => ({
    ...onLeg(line, side),
    id: freeId(items, lineId({ exerciseId, side })),
  });
  return line.side === "right" ? [added("left"), line] : [onLeg(line, "left"), added("right")];
}

function onLeg({ side: _, ...line }: RoutineItem, legs: Side | "both"): RoutineItem {
  return legs === "both" ? line : { ...line, side: legs };
}
