import { isAskedFor, type QueueFilters } from "@talus/domain/queue/queue-filters";
import { type Bucket, buckets } from "@talus/domain/queue/signals";
import type { RouterOutputs } from "../../trpc/client";
import { type OwnActs, withOwn } from "./deciding/own-acts";

type Queue = RouterOutputs["queue"]["list"];

/** One row of the queue, of any group. */
export type QueueRow = Queue["held"][number];

/** A row of one kind. */
export type RowOf<Kind extends QueueRow["kind"]> = Extract<QueueRow, { kind: Kind }>;

/** Something for each kind of row; a new kind does not compile until it has its own. */
export type ByKind<Result> = { [Kind in QueueRow["kind"]]: (row: RowOf<Kind>) => Result };

/** What a table holds for the kind of this row. */
export function ofKind<Result>(table: ByKind<Result>, row: QueueRow): Result {
  return (table[row.kind] as (row: QueueRow) => Result)(row);
}

/** A group as the list shows it: everybody of one signal, or whatever rests. */
export type QueueGroup = {
  key: Bucket;
  title: string;
  rows: QueueRow[];
  /** How many there are, shown or not. */
  total: number;
};

/** A group of athletes who still have to begin: one act serves all of them. */
export type MissingGroup = "neverTested" | "noRoutine";

/** What each group is called. */
export const groupTitles: Record<Bucket, string> = {
  held: "Safety hold",
  jump: "Implausible jump",
  toReview: "To review",
  overdue: "Overdue",
  asked: "To remeasure",
  adherenceDrop: "Adherence drop",
  noChange: "Done, no change",
  notStarted: "Not started",
  unusedLogin: "Login never used",
  neverTested: "Never tested",
  noRoutine: "No routine",
  snoozed: "Snoozed",
};

/**
 * The groups that are not empty, the most pressing first; who is to begin comes after all that waits, what rests last. `more` are
 * rows of further pages: what has moved onto an earlier page meanwhile is shown once. `own` is what was
 * done here since all that was read.
 */
export function groupsOf(queue: Queue, more: readonly QueuePage[], own: OwnActs): QueueGroup[] {
  const all = buckets.map((key) => {
    const pages = more.filter(({ bucket }) => bucket === key).flatMap(({ rows }) => rows);
    const read = [...new Map([...queue[key], ...pages].map((row) => [keyOf(row), row])).values()];
    const rows = withOwn(read, key, own);
    const total = queue.counts[key] + rows.length - read.length;
    return { key, title: groupTitles[key], rows, total: Math.max(total, rows.length) };
  });
  return all.filter((group) => group.total > 0);
}

/** Further rows of one group. */
export type QueuePage = { bucket: Bucket; rows: readonly QueueRow[] };

/** What tells a row from every other. */
export function keyOf({ signal, id }: QueueRow): string {
  return `${signal} ${id}`;
}

/** How many the filters ask for; without a filter those that wait for a decision, apart from who still has to begin and what rests. */
export function openIn(groups: readonly QueueGroup[], filters: QueueFilters): number {
  const asked = groups.filter(({ key }) => isAskedFor(key, filters));
  return asked.reduce((sum, { total }) => sum + total, 0);
}

/** A row's place in its group, from 1, and how many the group has, shown or not. */
export type Place = { at: number; total: number; title: string };

/** Where a row stands; null: in no group. */
export function placeOf(groups: readonly QueueGroup[], row: QueueRow): Place | null {
  const group = groups.find(({ rows }) => rows.includes(row));
  if (!group) return null;
  return { at: group.rows.indexOf(row) + 1, total: group.total, title: group.title };
}

/** Whether a group is one of those who still have to begin. */
export function isMissingGroup(key: QueueGroup["key"]): key is MissingGroup {
  return key === "neverTested" || key === "noRoutine";
}

/** Which row is open, as the address says it. */
export type RowName = Pick<QueueRow, "kind" | "id" | "athleteId">;

/** The row that an address names, or null. */
export function nameIn(search: URLSearchParams): RowName | null {
  const [kind, id, athleteId] = [search.get("kind"), search.get("id"), search.get("athlete")];
  return kind && id && athleteId ? { kind: kind as QueueRow["kind"], id, athleteId } : null;
}

/** An address's search that names this row, or none; what else stands in it stays. */
export function searchWith(search: string, row: RowName | null): string {
  const parts = new URLSearchParams(search);
  for (const key of ["kind", "id", "athlete"]) parts.delete(key);
  if (row) {
    parts.set("kind", row.kind);
    parts.set("id", row.id);
    parts.set("athlete", row.athleteId);
  }
  return parts.toString();
}

/** A row that waits for a review. */
export type ReviewRow = RowOf<"review">;

/** The rows that wait for a review. */
export function reviewRows(rows: readonly QueueRow[]): ReviewRow[] {
  return rows.filter((row): row is ReviewRow => row.kind === "review");
}

/** Reviews that nothing asks to look at: the plan goes on, one step further or into maintenance. */
export function rowsWithinRules(rows: readonly QueueRow[]): ReviewRow[] {
  return reviewRows(rows).filter((row) => row.isWithinRules);
}

/** A verdict that an address names and no group holds: reached by a link, or decided on by somebody. */
export function namedRow(name: RowName | null): QueueRow | null {
  if (name?.kind !== "review") return null;
  const { id, athleteId } = name;
  return {
    kind: "review",
    id,
    athleteId,
    verdictId: id,
    place: "",
    signal: "toReview",
    markVersion: 0,
    owner: null,
    snooze: null,
    assessmentId: "",
    decision: "continue",
    isWithinRules: false,
    name: "",
    athleteType: "runner",
    typeName: null,
    teamNames: [],
    reason: "",
    results: [],
    ageDays: 0,
    today: "1970-01-01",
  };
}
