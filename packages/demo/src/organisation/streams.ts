import { hash } from "node:crypto";
import { type Random, randomFrom } from "../random";

/** A stream of random values by name: one more person or team changes nobody else's. */
export function streamOf(...name: (string | number)[]): Random {
  return randomFrom(Number.parseInt(hash("sha256", name.join("/")).slice(0, 8), 16));
}

/** Makes the id of a row that was made at an instant. */
export type NewId = (at: Date) => string;

/**
 * UUIDs of version 7 that no other owner's source of the same organisation gives: behind the instant stand
 * the owner's number and a count. `random` keeps organisations of other seeds apart.
 */
export function idsOf(owner: number, random: Random): NewId {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, "0");
  const salt = () => hex(random.whole(0, 0xfff), 3);
  const fixed = `7${salt()}-${hex(random.whole(8, 11), 1)}${salt()}-${hex(owner, 6)}`;
  let count = 0;
  return (at) => {
    const time = hex(at.getTime(), 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-${fixed}${hex(count++, 6)}`;
  };
}
