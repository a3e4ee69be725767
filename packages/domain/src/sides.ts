/** One leg. Left and right are first-class everywhere; a missing side is unknown, never 0. */
export type Side = "left" | "right";

/** A value for each leg. */
export type PerSide<T> = { left: T; right: T };

/** Both sides in reading order. */
export const sides = ["left", "right"] as const satisfies readonly Side[];

/** The same function applied to each side. */
export function mapSides<A, B>(pair: PerSide<A>, fn: (value: A, side: Side) => B): PerSide<B> {
  return { left: fn(pair.left, "left"), right: fn(pair.right, "right") };
}

/** The leg beside a leg. */
export function otherLeg(leg: Side): Side {
  return leg === "left" ? "right" : "left";
}

/** The leg an entry is about; `both` where an exercise works both at once. */
export const entrySides = ["left", "right", "both"] as const;
export type EntrySide = (typeof entrySides)[number];
