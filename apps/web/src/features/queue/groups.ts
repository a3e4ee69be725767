import type { RouterOutputs } from "../../trpc/client";

type Queue = RouterOutputs["queue"]["list"];

/** One row of the queue, of any group. */
export type QueueRow = Queue["held"][number];

/** A group as the list shows it. */
export type QueueGroup = {
  key: "held" | "toReview" | "overdue";
  title: string;
  rows: QueueRow[];
  /** More exist than are shown. */
  isCut: boolean;
};

/** The groups that have rows, the most pressing first. */
export function groupsOf(queue: Queue): QueueGroup[] {
  const all: QueueGroup[] = [
    { key: "held", title: "Safety hold", rows: queue.held, isCut: queue.cut.held },
    { key: "toReview", title: "To review", rows: queue.toReview, isCut: queue.cut.toReview },
    { key: "overdue", title: "Overdue", rows: queue.overdue, isCut: queue.cut.overdue },
  ];
  return all.filter((group) => group.rows.length > 0);
}

/** The address of a row, behind the question mark. */
export function searchOf(row: Pick<QueueRow, "kind" | "id" | "athleteId">): string {
  return new URLSearchParams({ kind: row.kind, id: row.id, athlete: row.athleteId }).toString();
}

/** Whether the address names this row. */
export function isChosen(row: QueueRow, search: URLSearchParams): boolean {
  return search.get("kind") === row.kind && search.get("id") === row.id;
}
