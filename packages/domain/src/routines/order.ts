import { type Placed, partOf, parts } from "../exercises/parts";

/**
 * The lines in the one order that every plan is made, kept, checked and shown in: warm-up, release,
 * move, load, strength; within a part as they stood. Source: domain.md 4.5 ("warm-up, always first"), R14.
 */
export function inSessionOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => parts.indexOf(partOf(a)) - parts.indexOf(partOf(b)));
}
