import { addDays, daysBetween, type LocalDate } from "../calendar";
import type { Adherence } from "../sessions/adherence";
import { adherencePct } from "../sessions/adherence";
import { type AthleteStatus, type AthleteType, fullName } from "./athlete";

/** What the roster's list knows of an athlete. */
export type RosterRow = {
  id: string;
  givenName: string;
  familyName: string;
  athleteType: AthleteType;
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  externalId: string | null;
  email: string | null;
  hasLogin: boolean;
  /** A safety hold is in force. */
  held: boolean;
  teamIds: string[];
  lastTestOn: LocalDate | null;
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
  type: AthleteType | null;
  teamId: string | null;
  search: string;
};

/** What the list can be ordered by. */
export const rosterSorts = ["name", "left", "right", "asymmetry", "adherence", "due"] as const;
export type RosterSort = (typeof rosterSorts)[number];

/** Days after a test within which the next one is due, the last day included (domain.md 1.4, P). */
export const reassessmentWindow = { fromDays: 14, toDays: 21 } as const;

/** When the next test is due: it may come from `from` on, and is overdue after `by`. */
export function nextDue(lastTestOn: LocalDate): { from: LocalDate; by: LocalDate } {
  const { fromDays, toDays } = reassessmentWindow;
  return { from: addDays(lastTestOn, fromDays), by: addDays(lastTestOn, toDays) };
}

/** Whether an active athlete without a hold should be tested on `today`: never yet, or 14 days ago. */
export function isDue(row: RosterRow, today: LocalDate): boolean {
  if (row.status !== "active" || row.held) return false;
  return row.lastTestOn === null || nextDue(row.lastTestOn).from <= today;
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
export function isShown(row: RosterRow, show: RosterShow, today: LocalDate): boolean {
  if (show === "archived") return row.status === "archived";
  if (row.status === "archived") return false;
  if (show === "due") return isDue(row, today);
  if (show === "held") return row.held;
  if (show === "paused") return row.status === "paused";
  return show === "everyone" || !row.hasLogin;
}

/** The rows that match every filter, in their order. `texts` are {@link searchTextOf} by athlete id. */
export function filterRoster(
  rows: readonly RosterRow[],
  filters: RosterFilters,
  known: { today: LocalDate; texts: ReadonlyMap<string, string> },
): RosterRow[] {
  const words = plain(filters.search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      isShown(row, filters.show, known.today) &&
      (filters.type === null || row.athleteType === filters.type) &&
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

const epoch: LocalDate = "1970-01-01";

const sortKeys: Record<Exclude<RosterSort, "name">, (row: RosterRow) => number | null> = {
  left: (row) => row.leftCm,
  right: (row) => row.rightCm,
  asymmetry: asymmetryCm,
  adherence: (row) => (row.adherence ? adherencePct(row.adherence) : null),
  due: (row) => (row.lastTestOn ? daysBetween(epoch, row.lastTestOn) : 0),
};
