import { seededRandom } from "@talus/domain/random";

/** A stream of random values that a seed decides; the same seed gives the same club. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Normally distributed around 0. */
  normal(sd: number): number;
  pick<T>(list: readonly T[]): T;
  /** A UUID of version 7 made at `at`. */
  id(at: Date): string;
};

/** Starts the stream of a seed. */
export function randomFrom(seed: number): Random {
  const next = seededRandom(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    normal: (sd) => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    id: (at) => {
      const hex = (length: number) =>
        Array.from({ length }, () => whole(0, 15).toString(16)).join("");
      const time = at.getTime().toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${whole(8, 11).toString(16)}${hex(3)}-${hex(12)}`;
    },
  };
}
