import { type Protocol, protocols } from "../assessments/protocols";
import type { MeasuringErrorCm, OwnErrorCm } from "../assessments/rule-set";
import { minimalDetectableChange, semFromDuplicates } from "../trends/statistics/measurement-error";
import { twoSidedZ } from "../trends/statistics/normal";
import { roundTo } from "../units";
import type { RepeatPair } from "./repeat-tests";
import { thresholds } from "./thresholds";

/** From this many pairs on a measuring error of one's own may take the default's place (our rule). */
export const fewestPairs = 20;

/** Below this many pairs no figure is shown (our rule). */
export const fewestShown = 5;

/** A measuring error from pairs, with the range that it lies in at 95 %. */
export type ErrorEstimate = MeasuringErrorCm & { pairs: number; lowCm: number; highCm: number };

/** How a tester reads beside the others. */
export type TesterEffect = {
  tester: string;
  /** Pairs of this tester and another one. */
  pairs: number;
  /** Own reading minus the other's, mean, cm; null below {@link fewestShown} pairs. */
  meanCm: number | null;
  /** Whether the mean is beyond what chance gives at 95 %. */
  beyondChance: boolean;
};

/** What repeated tests of one protocol tell. */
export type Reliability = {
  protocol: Protocol;
  pairs: number;
  /** Of all pairs, of those by one tester, of those by two; null below {@link fewestShown}. */
  all: ErrorEstimate | null;
  sameTester: ErrorEstimate | null;
  otherTester: ErrorEstimate | null;
  /** What may take the default's place; null below {@link fewestPairs}. */
  own: OwnErrorCm | null;
  testers: TesterEffect[];
};

/** What the pairs tell of each protocol that has any. */
export function reliabilityOf(pairs: readonly RepeatPair[]): Reliability[] {
  return protocols.flatMap((protocol) => {
    const its = pairs.filter(({ first }) => first.protocol === protocol);
    if (its.length === 0) return [];
    const same = its.filter(({ sameTester }) => sameTester);
    const other = its.filter(({ sameTester }) => !sameTester);
    return [
      {
        protocol,
        pairs: its.length,
        all: estimateOf(its),
        sameTester: estimateOf(same),
        otherTester: estimateOf(other),
        own: ownErrorOf(its, same, other),
        testers: testerEffects(other),
      },
    ];
  });
}

/**
 * The measuring error of pairs: SEM = √(Σd²/2n) (Weir 2005), MDC = 1.96·√2·SEM, both cm. The range
 * comes from Σd²/2σ² being χ² with n degrees of freedom. Null below {@link fewestShown} pairs.
 *
 * @example twenty pairs that differ by 1 cm: SEM 0.71, MDC 1.96, range 0.54 to 1.02
 */
export function estimateOf(pairs: readonly RepeatPair[]): ErrorEstimate | null {
  const n = pairs.length;
  const sem = semFromDuplicates({ differences: pairs.map(({ differenceCm }) => differenceCm) });
  if (sem === null || n < fewestShown) return null;
  return {
    pairs: n,
    ...errorFrom(sem),
    lowCm: roundTo(sem * Math.sqrt(n / chiSquareQuantile(n, 1)), 2),
    highCm: roundTo(sem * Math.sqrt(n / chiSquareQuantile(n, -1)), 2),
  };
}

/**
 * The 97.5 % (`sign` 1) or 2.5 % (−1) point of χ² with `n` degrees of freedom, by Wilson and Hilferty:
 * n·(1 − 2/9n ± 1.96·√(2/9n))³; within 5 % at n = 5, within 0.5 % from n = 20 on.
 *
 * @example chiSquareQuantile(20, 1) // 34.17
 */
export function chiSquareQuantile(n: number, sign: 1 | -1): number {
  const spread = 2 / (9 * n);
  return n * (1 - spread + sign * twoSidedZ(0.95) * Math.sqrt(spread)) ** 3;
}

function errorFrom(sem: number): MeasuringErrorCm {
  return { semCm: roundTo(sem, 2), mdcCm: roundTo(minimalDetectableChange({ sem }), 2) };
}

/**
 * The error that may replace the default: of one tester's pairs where those suffice, else of all, which
 * then holds the testers' differences too. Between testers it is never taken to be smaller.
 */
function ownErrorOf(
  all: readonly RepeatPair[],
  same: readonly RepeatPair[],
  other: readonly RepeatPair[],
): OwnErrorCm | null {
  const counted = same.length >= fewestPairs ? same : all;
  const error = counted.length >= fewestPairs ? estimateOf(counted) : null;
  // Numbers copied from the first test would make every later change look reliable.
  if (error === null || error.semCm < thresholds["error.semCm"].min) return null;
  const { semCm, mdcCm, pairs } = error;
  const between = other.length >= fewestPairs ? estimateOf(other) : null;
  if (between === null || between.semCm <= semCm) return { semCm, mdcCm, pairs };
  const otherTester = { semCm: between.semCm, mdcCm: between.mdcCm };
  return { semCm, mdcCm, pairs, otherTester };
}

/** How each tester reads beside those who measured the same sides; most pairs first. */
function testerEffects(pairs: readonly RepeatPair[]): TesterEffect[] {
  const byTester = new Map<string, number[]>();
  const note = (tester: string, differenceCm: number) =>
    byTester.set(tester, [...(byTester.get(tester) ?? []), differenceCm]);
  for (const { first, second, differenceCm } of pairs) {
    note(second.tester, differenceCm);
    note(first.tester, -differenceCm);
  }
  return [...byTester]
    .map(([tester, differences]) => effectOf(tester, differences))
    .sort((a, b) => b.pairs - a.pairs || a.tester.localeCompare(b.tester));
}

function effectOf(tester: string, differences: readonly number[]): TesterEffect {
  const pairs = differences.length;
  if (pairs < fewestShown) return { tester, pairs, meanCm: null, beyondChance: false };
  const mean = differences.reduce((sum, one) => sum + one, 0) / pairs;
  const squares = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const margin = twoSidedZ(0.95) * Math.sqrt(squares / (pairs - 1) / pairs);
  return { tester, pairs, meanCm: roundTo(mean, 2), beyondChance: Math.abs(mean) > margin };
}

/** A tester's effect in kind words: "reads 0.6 cm higher than the others". */
export function testerEffectInWords({ meanCm, beyondChance }: TesterEffect): string {
  if (meanCm === null) return "too few pairs to say";
  const size = Math.abs(meanCm).toFixed(1);
  if (!beyondChance || size === "0.0") return "reads like the others";
  return `reads ${size} cm ${meanCm > 0 ? "higher" : "lower"} than the others`;
}
