import { type Signal, signals, waitingSignals } from "@talus/domain/queue/signals";
import type { RouterOutputs } from "../../trpc/client";

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

/** A group as the list shows it: everybody of one signal. */
export type QueueGroup = {
  key: Signal;
  title: string;
  rows: QueueRow[];
  /** How many there are, shown or not. */
  total: number;
};

/** A group of athletes who still have to begin: one act serves all of them. */
export type MissingGroup = "neverTested" | "noRoutine";

const titles: Record<Signal, string> = {
  held: "Safety hold",
  jump: "Implausible jump",
  toReview: "To review",
  overdue: "Overdue",
  asked: "Asked to measure again",
  adherenceDrop: "Low adherence",
  noChange: "Done, no change",
  notStarted: "Not started",
  unusedLogin: "Login never used",
  neverTested: "Never tested",
  noRoutine: "No routine",
};

/**
 * The groups that have rows, the most pressing first; who is to begin comes after all that waits. `more` are
 * rows of further pages: what has moved onto an earlier page meanwhile is shown once.
 */
export function groupsOf(queue: Queue, more: readonly QueuePage[]): QueueGroup[] {
  const all = signals.map((key) => {
    const pages = more.filter(({ signal }) => signal === key).flatMap(({ rows }) => rows);
    const rows = [...new Map([...queue[key], ...pages].map((row) => [row.id, row])).values()];
    return { key, title: titles[key], rows, total: Math.max(queue.counts[key], rows.length) };
  });
  return all.filter((group) => group.rows.length > 0);
}

/** Further rows of one signal. */
export type QueuePage = { signal: Signal; rows: readonly QueueRow[] };

/** How many wait for a decision, those who still have to begin apart. */
export function waitingIn({ counts }: Pick<Queue, "counts">): number {
  return waitingSignals.reduce((sum, signal) => sum + counts[signal], 0);
}

/** Whether a group is one of those who still have to begin. */
export function isMissingGroup(key: QueueGroup["key"]): key is MissingGroup {
  return key === "neverTested" || key === "noRoutine";
}

/** The address of a row, behind the question mark. */
export function searchOf(row: Pick<QueueRow, "kind" | "id" | "athleteId">): string {
  return new URLSearchParams({ kind: row.kind, id: row.id, athlete: row.athleteId }).toString();
}

/** Whether the address names this row. */
export function isChosen(row: QueueRow, search: URLSearchParams): boolean {
  return search.get("kind") === row.kind && search.get("id") === row.id;
}

/** A row that waits for a review. */
export type ReviewRow = RowOf<"review">;

/** The rows that wait for a review. */
export function reviewRows(rows: readonly QueueRow[]): ReviewRow[] {
  return rows.filter((row): row is ReviewRow => row.kind === "review");
}

/** The queue without a verdict that was just decided on. */
export function withoutReview(queue: Queue, id: string): Queue {
  const { counts } = queue;
  const without = (key: "jump" | "toReview") => queue[key].filter((row) => row.id !== id);
  const [jump, toReview] = [without("jump"), without("toReview")];
  const left = {
    jump: counts.jump - queue.jump.length + jump.length,
    toReview: counts.toReview - queue.toReview.length + toReview.length,
  };
  return { ...queue, jump, toReview, counts: { ...counts, ...left } };
}

/** Reviews where everything is as it should be: the plan goes on and nothing warns. */
export function plainRows(rows: readonly QueueRow[]): ReviewRow[] {
  return reviewRows(rows).filter((row) => row.isPlain);
}

/** A verdict that an address names: reached by a link, or just decided on, so in no group. */
export function namedRow(search: URLSearchParams): QueueRow | null {
  const [id, athleteId] = [search.get("id"), search.get("athlete")];
  if (search.get("kind") !== "review" || !id || !athleteId) return null;
  return {
    kind: "review",
    id,
    athleteId,
    verdictId: id,
    place: "",
    assessmentId: "",
    decision: "continue",
    isPlain: false,
    name: "",
    athleteType: "runner",
    teamNames: [],
    reason: "",
    results: [],
    ageDays: 0,
    today: "1970-01-01",
  };
}
