import { type Due, dueOf } from "../assessments/due";
import type { RuleSet } from "../assessments/rule-set";
import { dayNumber, type LocalDate } from "../calendar";
import type { Adherence } from "../sessions/adherence";
import { adherencePct } from "../sessions/adherence";
import { type AthleteStatus, type AthleteType, fullName } from "./athlete";

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

/** What the list is narrowed to; null and "" narrow nothing. */
export type RosterFilters = {
  show: RosterShow;
  /** Runner or lifter with the own types built on it, or the id of an own type. */
  type: string | null;
  teamId: string | null;
  search: string;
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

/** Lower case without accents, so that "kelleher siob" finds Siobhán Kelleher. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The text that a search looks through; compute it once per row. */
export function searchTextOf(row: RosterRow): string {
  return plain(`${fullName(row)} ${row.email ?? ""} ${row.externalId ?? ""}`);
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

/** The rows that match every filter, in their order. `texts` are {@link searchTextOf} by athlete id. */
export function filterRoster(
  rows: readonly RosterRow[],
  filters: RosterFilters,
  known: DueOn & { texts: ReadonlyMap<string, string> },
): RosterRow[] {
  const words = plain(filters.search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      isShown(row, filters.show, known) &&
      (filters.type === null ||
        row.athleteType === filters.type ||
        row.athleteTypeId === filters.type) &&
      (filters.teamId === null || row.teamIds.includes(filters.teamId)) &&
      words.every((word) => known.texts.get(row.id)?.includes(word)),
  );
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
