import type { RosterMatch, RosterSelection } from "@talus/domain/roster/roster-filters";
import type { RosterRow } from "@talus/domain/roster/roster-view";

/** Athletes ticked in the list: these rows, or with `all` whoever is found but these. */
export type Ticked = { all: boolean; rows: ReadonlyMap<string, RosterRow> };

/** Nobody is ticked. */
export const nobody: Ticked = { all: false, rows: new Map() };

/** Everybody found is ticked, whether their rows were shown or not. */
export const everybody: Ticked = { all: true, rows: new Map() };

/** Whether an athlete is ticked. */
export function isTicked({ all, rows }: Ticked, athleteId: string): boolean {
  return all !== rows.has(athleteId);
}

/** The same with one athlete ticked or not. */
export function withTick(ticked: Ticked, row: RosterRow, isOn: boolean): Ticked {
  const rows = new Map(ticked.rows);
  if (isOn === ticked.all) rows.delete(row.id);
  else rows.set(row.id, row);
  return { ...ticked, rows };
}

/** How many are ticked, of a list that finds so many. */
export function countOf({ all, rows }: Ticked, total: number): number {
  return all ? Math.max(0, total - rows.size) : rows.size;
}

/** The ticked athletes as an act takes them. */
export function selectionOf(
  { all, rows }: Ticked,
  { filters, typed }: RosterMatch,
): RosterSelection {
  const ids = [...rows.keys()];
  return all ? { match: { filters, typed }, except: ids } : { athleteIds: ids };
}
