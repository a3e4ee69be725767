import type { AthleteType, DayKind } from "../athletes/athlete";

/** What a day of a kind takes at most. */
export const dayRules = ["full", "short", "none"] as const;
export type DayRule = (typeof dayRules)[number];

/** A smallest and a largest count a week. */
export type CountRange = { min: number; max: number };

/** How often an athlete type trains, and which days take what. */
export type TypeRules = { full: CountRange; total: CountRange; days: Record<DayKind, DayRule> };

/**
 * The days that may hold a full session at all, whatever a type says: a runner's easy and rest days
 * (domain.md R4), a lifter's lower-body, rest and easy days (R5, C8).
 */
export const fullDayKinds: Record<AthleteType, readonly DayKind[]> = {
  runner: ["easy", "rest"],
  lifter: ["lower", "rest", "easy"],
};

/** The safe limits within which a type of one's own may set its counts (domain.md R4, R10, C8). */
export const typeLimits: Record<
  AthleteType,
  { fullMax: number; totalMin: number; totalMax: number }
> = {
  runner: { fullMax: 3, totalMin: 2, totalMax: 5 },
  lifter: { fullMax: 5, totalMin: 2, totalMax: 5 },
};

const shortOn = {
  rest: "full",
  easy: "full",
  intervals: "short",
  tempo: "short",
  long: "short",
  lower: "short",
  upper: "short",
} as const satisfies Record<DayKind, DayRule>;

/** The rules of the two shipped types: domain.md R4 and R5, four or five sessions by C8. */
export const shippedTypeRules: Record<AthleteType, TypeRules> = {
  runner: { full: { min: 2, max: 3 }, total: { min: 4, max: 5 }, days: shortOn },
  lifter: {
    full: { min: 0, max: 5 },
    total: { min: 4, max: 5 },
    days: { ...shortOn, lower: "full" },
  },
};

/**
 * A type's rules within the limits of its base: a day that must not be full becomes short, counts
 * stay inside the safe range. What is asked beyond them has no effect; the form says so.
 */
export function safeTypeRules(base: AthleteType, rules: TypeRules): TypeRules {
  const { fullMax, totalMin, totalMax } = typeLimits[base];
  const total = rangeWithin(rules.total, totalMin, totalMax);
  const full = rangeWithin(rules.full, 0, Math.min(fullMax, total.max));
  const days = Object.fromEntries(
    Object.entries(rules.days).map(([kind, rule]) => [
      kind,
      safeDayRule(base, kind as DayKind, rule),
    ]),
  ) as TypeRules["days"];
  return { full, total, days };
}

function rangeWithin({ min, max }: CountRange, least: number, most: number): CountRange {
  const top = Math.min(Math.max(max, least), most);
  return { min: Math.min(Math.max(min, least), top), max: top };
}

function safeDayRule(base: AthleteType, kind: DayKind, rule: DayRule): DayRule {
  return rule === "full" && !fullDayKinds[base].includes(kind) ? "short" : rule;
}
