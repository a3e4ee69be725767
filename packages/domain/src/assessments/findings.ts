import type { PerSide } from "../sides";
import type { InvalidReason } from "./tests/invalid-reasons";

/** Where a stretch or block is felt at the end of the knee-to-wall movement. */
export const sensations = ["back", "front", "both", "none"] as const;
export type Sensation = (typeof sensations)[number];

/** The straight-knee towel test (domain.md T2): seconds held, and whether the calf cramped. */
export type TowelHold = { holdSec: number; cramp: boolean };

/** The squat screen (domain.md T5); null: not looked at. */
export type SquatScreen = {
  below90: boolean | null;
  kneesForward: boolean | null;
  heelsDown: boolean | null;
};

/** The farthest mark that was reached and the nearest that was not; null: none. */
export type WallMarks = { lastPass: number | null; firstFail: number | null };

/** One try at a distance or angle, in the unit it was entered in. */
export type Attempt = { value: number; invalidReason: InvalidReason | null };

/** How one direction of the ankle feels when it is tried (domain.md T10); null: not looked at. */
export const freedoms = ["free", "stiff"] as const;
export type Freedom = (typeof freedoms)[number];

/** The directions that the functional baseline looks at. */
export const directions = ["up", "down", "inward", "outward"] as const;
export type Direction = (typeof directions)[number];

/** Whether an ankle gives and springs back, or feels rigid (domain.md T10). */
export const springs = ["springy", "rigid"] as const;

/** The functional baseline of one side. */
export type FunctionalBaseline = Record<Direction, Freedom | null> & {
  feel: (typeof springs)[number] | null;
};

/** What may give way in a controlled lunge (domain.md T12). */
export const lungeFaults = [
  "heel_lifted",
  "arch_collapsed",
  "toes_turned_out",
  "knee_inward",
] as const satisfies readonly InvalidReason[];
export type LungeFault = (typeof lungeFaults)[number];

/** What was seen and not measured; null: not looked at, an empty list: nothing gave way. */
export type Qualities = {
  /** The pelvis tucks under at the bottom of the squat (domain.md T9). */
  pelvisTucks: boolean | null;
  moves: PerSide<FunctionalBaseline | null>;
  lunge: PerSide<LungeFault[] | null>;
};

/** The values of the attempts that count. */
export function validValues(attempts: readonly Attempt[]): number[] {
  return attempts.filter((attempt) => attempt.invalidReason === null).map(({ value }) => value);
}

/** Whether any seen part of the squat screen failed; unseen parts neither pass nor fail. */
export function squatFails(squat: SquatScreen | null): boolean {
  if (squat === null) return false;
  return squat.below90 === false || squat.kneesForward === false || squat.heelsDown === false;
}

/**
 * Whether the towel test speaks of a tight calf: a cramp, or less than `minHoldSec` held.
 * A hold of exactly `minHoldSec` without a cramp is fine.
 */
export function towelPositive(towel: TowelHold | null, minHoldSec: number): boolean {
  return towel !== null && (towel.cramp || towel.holdSec < minHoldSec);
}
