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

/** A group as the list shows it. */
export type QueueGroup = {
  key: "held" | "toReview" | "overdue" | MissingGroup;
  title: string;
  rows: QueueRow[];
  /** How many there are, as far as it is known: "200 and more". */
  count: string;
  /** More exist than are shown. */
  isCut: boolean;
};

/** A group of athletes who still have to begin: one act serves all of them. */
export type MissingGroup = keyof Queue["missing"];

/** The groups that have rows, the most pressing first; who is to begin comes after all that waits. */
export function groupsOf(queue: Queue): QueueGroup[] {
  const waiting = (key: "held" | "toReview" | "overdue", title: string): QueueGroup => {
    const [rows, isCut] = [queue[key], queue.cut[key]];
    return { key, title, rows, isCut, count: `${rows.length}${isCut ? " and more" : ""}` };
  };
  const missing = (key: MissingGroup, title: string): QueueGroup => {
    const [rows, total] = [queue[key], queue.missing[key]];
    const isCut = total > rows.length;
    const first = isCut ? `, the first ${rows.length} shown` : "";
    return { key, title, rows, isCut, count: `${total.toLocaleString("en")}${first}` };
  };
  const all = [
    waiting("held", "Safety hold"),
    waiting("toReview", "To review"),
    waiting("overdue", "Overdue"),
    missing("neverTested", "Never tested"),
    missing("noRoutine", "No routine"),
  ];
  return all.filter((group) => group.rows.length > 0);
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
  return { ...queue, toReview: queue.toReview.filter((row) => row.id !== id) };
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
