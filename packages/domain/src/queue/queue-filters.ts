import { type Bucket, buckets, type Signal, waitingSignals } from "./signals";

/** What the queue is narrowed to; what is absent narrows nothing, and several hold together. */
export type QueueFilters = {
  /** Looked after by any of these: ids of people, `me` for the reader, or `nobody`. */
  owner?: string[] | undefined;
  /** On any of these teams. */
  team?: string[] | undefined;
  /** Runner or lifter with the own types built on it, or ids of own types. */
  type?: string[] | undefined;
  signal?: Signal[] | undefined;
  /** Of one group alone; the others are counted all the same. */
  bucket?: Bucket | undefined;
};

/** A field that the queue can be narrowed by to any of several. */
export type QueueField = Exclude<keyof QueueFilters, "bucket">;

/** Whether filters ask for the rows of a group: for one that is named, else for whatever waits. */
export function isAskedFor(group: Bucket, { bucket, signal }: QueueFilters): boolean {
  if (bucket !== undefined) return group === bucket;
  return group !== "snoozed" && (signal ?? waitingSignals).includes(group);
}

/** How many rows filters ask for, of the numbers of each group. */
export function askedForIn(counts: Record<Bucket, number>, filters: QueueFilters): number {
  return buckets
    .filter((group) => isAskedFor(group, filters))
    .reduce((sum, group) => sum + counts[group], 0);
}
