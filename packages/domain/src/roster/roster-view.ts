import { type Due, dueOf } from "../assessments/due";
import type { AthleteStatus, AthleteType } from "../athletes/athlete";
import { dayNumber, type LocalDate } from "../calendar";
import type { Adherence } from "../sessions/adherence";
import { adherencePct } from "../sessions/adherence";
import type { RuleSet } from "../verdicts/rule-set/rule-set";

/** What the roster's list knows of an athlete. */
export type RosterRow = {
  id: string;
  givenName: string;
  familyName: string;
  athleteType: AthleteType;
  /** The type of the organisation's own and its name; null: the shipped type. */
  athleteTypeId: string | null;
  typeName: string | null;
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  externalId: string | null;
  email: string | null;
  hasLogin: boolean;
  /** A safety hold is in force. */
  held: boolean;
  teamIds: string[];
  lastTestOn: LocalDate | null;
  /** When a coach last asked to measure again. */
  askedOn: LocalDate | null;
  leftCm: number | null;
  rightCm: number | null;
  targetCmLeft: number | null;
  targetCmRight: number | null;
  /** The last verdict's decision, in the words of domain.md 4.2. */
  decision: string | null;
  /** Of the last 30 days; null: nothing planned and nothing done. */
  adherence: Adherence | null;
  version: number;
};

/** The roster's views; each shows archived athletes only if it is named so. */
export const rosterShows = ["everyone", "due", "held", "paused", "no_login", "archived"] as const;
export type RosterShow = (typeof rosterShows)[number];

/** What the list is narrowed to; null narrows nothing. */
export type RosterFilters = {
  show: RosterShow;
  /** Runner or lifter with the own types built on it, or the id of an own type. */
  type: string | null;
  teamId: string | null;
};

/** What the list can be ordered by. */
export const rosterSorts = ["name", "left", "right", "asymmetry", "adherence", "due"] as const;
export type RosterSort = (typeof rosterSorts)[number];

/** The day, and the window in which tests are due. */
export type DueOn = { today: LocalDate; rules: Pick<RuleSet, "reassess"> };

/** When the athlete's next test stands on a day; null while a pause, archive or hold rules it out. */
export function nextTest(row: RosterRow, { today, rules }: DueOn): Due | null {
  if (row.status !== "active" || row.held) return null;
  return dueOf({ lastTakenOn: row.lastTestOn, askedOn: row.askedOn }, today, rules);
}

/** Whether somebody should be tested on a day: for the first time, in the window or past it. */
export function isDue(row: RosterRow, on: DueOn): boolean {
  const due = nextTest(row, on);
  return due !== null && due.state !== "not_yet";
}

/** Whether a row belongs to a view. */
export function isShown(row: RosterRow, show: RosterShow, on: DueOn): boolean {
  if (show === "archived") return row.status === "archived";
  if (row.status === "archived") return false;
  if (show === "due") return isDue(row, on);
  if (show === "held") return row.held;
  if (show === "paused") return row.status === "paused";
  return show === "everyone" || !row.hasLogin;
}

/** The rows that match every filter, in their order. */
export function filterRoster(
  rows: readonly RosterRow[],
  filters: RosterFilters,
  on: DueOn,
): RosterRow[] {
  return rows.filter(
    (row) =>
      isShown(row, filters.show, on) &&
      (filters.type === null ||
        row.athleteType === filters.type ||
        row.athleteTypeId === filters.type) &&
      (filters.teamId === null || row.teamIds.includes(filters.teamId)),
  );
}

/** The rows that a search named, the best first, those alike in their order; `ranks` are its ids. */
export function rankRoster(
  rows: readonly RosterRow[],
  ranks: readonly (readonly string[])[],
): RosterRow[] {
  const rankOf = new Map(ranks.flatMap((ids, rank) => ids.map((id) => [id, rank] as const)));
  return rows
    .filter(({ id }) => rankOf.has(id))
    .toSorted((a, b) => (rankOf.get(a.id) ?? 0) - (rankOf.get(b.id) ?? 0));
}

/** How far apart the sides are, cm; null where a side is unknown. */
export function asymmetryCm(row: Pick<RosterRow, "leftCm" | "rightCm">): number | null {
  return row.leftCm === null || row.rightCm === null ? null : Math.abs(row.leftCm - row.rightCm);
}

/**
 * The rows ordered by one column, ties by name. Unknown values stand last either way; by `due` those
 * who were never tested come first, since their baseline is what is due.
 */
export function sortRoster(
  rows: readonly RosterRow[],
  sort: RosterSort,
  descending: boolean,
): RosterRow[] {
  const direction = descending ? -1 : 1;
  const byName = (a: RosterRow, b: RosterRow) => names.compare(nameKey(a), nameKey(b));
  if (sort === "name") return rows.toSorted((a, b) => direction * byName(a, b));
  const keyed = rows.map((row) => ({ row, key: sortKeys[sort](row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      return Number(a.key === null) - Number(b.key === null) || byName(a.row, b.row);
    }
    return direction * (a.key - b.key) || byName(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}

const names = new Intl.Collator("en", { sensitivity: "base" });

function nameKey(row: RosterRow): string {
  return `${row.familyName || row.givenName} ${row.givenName}`;
}

const sortKeys: Record<Exclude<RosterSort, "name">, (row: RosterRow) => number | null> = {
  left: (row) => row.leftCm,
  right: (row) => row.rightCm,
  asymmetry: asymmetryCm,
  adherence: (row) => (row.adherence ? adherencePct(row.adherence) : null),
  due: (row) => (row.lastTestOn ? dayNumber(row.askedOn ?? row.lastTestOn) : 0),
};
