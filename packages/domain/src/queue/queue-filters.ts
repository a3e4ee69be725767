import type { Signal } from "./signals";

/** What the queue is narrowed to; what is absent narrows nothing, and several hold together. */
export type QueueFilters = {
  /** Looked after by any of these: ids of people, `me` for the reader, or `nobody`. */
  owner?: string[] | undefined;
  /** On any of these teams. */
  team?: string[] | undefined;
  /** Runner or lifter with the own types built on it, or ids of own types. */
  type?: string[] | undefined;
  signal?: Signal[] | undefined;
};

/** A field that the queue can be narrowed by. */
export type QueueField = keyof QueueFilters;
