import type { World } from "../../support/world";
import type { Kind, OwnedIds, Place } from "./owned-ids";

/** What an id field names: a thing that is there, one that the client makes, or none that is looked up. */
export type Named = Kind | `new ${Kind}` | "nothing";

/** One valid call of a procedure, and what each of its id fields names. */
export type Sample = {
  /** Who calls; the coach of team A unless said otherwise. */
  as?: "owner";
  /** Everything in it is the caller's own; made anew for each use. */
  input: (
    world: World,
    ownedIds: Record<Place, OwnedIds>,
  ) => Record<string, unknown> | Promise<Record<string, unknown>>;
  fields: Record<string, Named>;
  /** What a read by an id of somebody else's holds: nothing, which tells as little as a refusal. */
  strangersHear?: unknown;
  /** What the valid call answers where that is not 200. */
  ownAnswer?: number;
};

/** Procedure path → its calls; together they fill every id field that the procedure takes. */
export type IdRows = Record<string, Sample[]>;
