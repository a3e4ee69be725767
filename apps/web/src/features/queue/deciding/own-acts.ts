import type { Bucket } from "@talus/domain/queue/signals";
import type { QueueRow, ReviewRow } from "../groups";

/** What this screen did to a row, where the queue that was read does not tell it yet. */
export type OwnAct = {
  row: ReviewRow;
  bucket: Bucket;
  /** Decided on; else taken back or refused, so it waits again. */
  isGone: boolean;
};

/** The rows that this screen acted on, by their id. */
export type OwnActs = ReadonlyMap<string, OwnAct>;

/**
 * The rows of a group as they stand after one's own acts: a decided one is gone at once, one that waits
 * again is back in its place, whenever the next reading of the queue comes.
 */
export function withOwn(read: readonly QueueRow[], bucket: Bucket, own: OwnActs): QueueRow[] {
  const left = read.filter(({ id }) => !own.get(id)?.isGone);
  const there = new Set(left.map(({ id }) => id));
  const back = [...own.values()]
    .filter((act) => !act.isGone && act.bucket === bucket && !there.has(act.row.id))
    .map(({ row }) => row);
  if (back.length === 0) return left;
  // A place is a rank of two digits, a day and an id: their text stands in their order.
  return [...left, ...back].sort((a, b) => (a.place < b.place ? -1 : 1));
}
