import { type Protocol, protocols } from "../assessments/protocols";
import {
  minimalDetectableChange,
  semAroundDrift,
  semFromDuplicates,
} from "../statistics/measurement-error";
import { twoSidedZ } from "../statistics/normal";
import { twoSidedT } from "../statistics/student";
import { formatSize, roundTo } from "../units";
import type { MeasuringErrorCm, OwnErrorCm } from "../verdicts/rule-set/rule-set";
import type { RepeatPair } from "./repeat-tests";
import { thresholds } from "./thresholds";

/** From this many repeats of people on a measuring error of one's own may take the default's place (our rule). */
export const fewestPairs = 20;

/** Below this many repeats of people no figure is shown (our rule). */
export const fewestShown = 5;

/** A measuring error from pairs, with the range that it lies in at 95 %; `repeats`: see {@link repeatsOf}. */
export type ErrorEstimate = MeasuringErrorCm & {
  pairs: number;
  repeats: number;
  lowCm: number;
  highCm: number;
};

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
  /** How often somebody was measured twice: both sides of one person's repeat count as one. */
  repeats: number;
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
        repeats: repeatsOf(its),
        all: estimateOf(its),
        sameTester: estimateOf(same),
        otherTester: estimateOf(other),
        own: ownErrorOf(its, same, other),
        testers: testerEffects(other),
      },
    ];
  });
}

/** How often somebody was measured twice: both sides of one person's repeat count as one. */
function repeatsOf(pairs: readonly RepeatPair[]): number {
  return new Set(pairs.map(repeatKey)).size;
}

function repeatKey({ first, second }: RepeatPair): string {
  return `${first.assessmentId} ${second.assessmentId}`;
}

/** Each repeat's mean difference over its sides, cm. */
function meansOfRepeats(pairs: readonly RepeatPair[]): number[] {
  const byRepeat = new Map<string, number[]>();
  for (const pair of pairs) {
    const key = repeatKey(pair);
    byRepeat.set(key, [...(byRepeat.get(key) ?? []), pair.differenceCm]);
  }
  return [...byRepeat.values()].map(meanOf);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The mean of repeats, and how far from 0 chance alone takes it at 95 %: t with their n − 1. */
function meanAndMargin(values: readonly number[]): { mean: number; margin: number } {
  const [n, mean] = [values.length, meanOf(values)];
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, margin: twoSidedT(0.95, n - 1) * Math.sqrt(squares / (n - 1) / n) };
}

/**
 * The measuring error of pairs, cm: SEM = √(Σd²/2n) (Weir 2005); where one tester's group moved as a
 * whole beyond chance between the tests, SD(d)/√2 instead. MDC = 1.96·√2·SEM. The range comes from χ² with as many
 * degrees of freedom as there are repeats (one less around a drift): the two sides of one person err
 * together. Null below {@link fewestShown} repeats, and where a difference is no number.
 *
 * @example twenty people's pairs that differ by ±1 cm: SEM 0.71, MDC 1.96, range 0.54 to 1.02
 */
export function estimateOf(pairs: readonly RepeatPair[]): ErrorEstimate | null {
  const differences = pairs.map(({ differenceCm }) => differenceCm);
  const repeats = repeatsOf(pairs);
  if (repeats < fewestShown || !differences.every(Number.isFinite)) return null;
  const { mean, margin } = meanAndMargin(meansOfRepeats(pairs));
  // Between two testers a shift is the testers' own difference, which is error and stays in.
  const drifts = pairs.every(({ sameTester }) => sameTester) && Math.abs(mean) > margin;
  const sem = drifts ? semAroundDrift({ differences }) : semFromDuplicates({ differences });
  if (sem === null) return null;
  const df = drifts ? repeats - 1 : repeats;
  return {
    pairs: pairs.length,
    repeats,
    ...errorFrom(sem),
    lowCm: roundTo(sem * Math.sqrt(df / chiSquareQuantile(df, 1)), 2),
    highCm: roundTo(sem * Math.sqrt(df / chiSquareQuantile(df, -1)), 2),
  };
}

/**
 * The 97.5 % (`sign` 1) or 2.5 % (−1) point of χ² with `n` degrees of freedom, by Wilson and Hilferty:
 * n·(1 − 2/9n ± 1.96·√(2/9n))³; within 8 % at n = 4, within 0.5 % from n = 20 on.
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
  const suffices = (its: readonly RepeatPair[]) => repeatsOf(its) >= fewestPairs;
  const counted = suffices(same) ? same : all;
  const error = suffices(counted) ? estimateOf(counted) : null;
  // Numbers copied from the first test would make every later change look reliable.
  if (error === null || error.semCm < thresholds["error.semCm"].min) return null;
  const { semCm, mdcCm, pairs } = error;
  const between = suffices(other) ? estimateOf(other) : null;
  if (between === null || between.semCm <= semCm) return { semCm, mdcCm, pairs };
  const otherTester = { semCm: between.semCm, mdcCm: between.mdcCm };
  return { semCm, mdcCm, pairs, otherTester };
}

/** How each tester reads beside those who measured the same people; most pairs first. */
function testerEffects(pairs: readonly RepeatPair[]): TesterEffect[] {
  const names = new Set(pairs.flatMap(({ first, second }) => [first.tester, second.tester]));
  return [...names]
    .map((tester) => effectOf(tester, pairs))
    .sort((a, b) => b.pairs - a.pairs || a.tester.localeCompare(b.tester));
}

function effectOf(tester: string, all: readonly RepeatPair[]): TesterEffect {
  const own = all
    .filter(({ first, second }) => first.tester === tester || second.tester === tester)
    .map((pair) => ({
      ...pair,
      differenceCm: pair.second.tester === tester ? pair.differenceCm : -pair.differenceCm,
    }));
  const pairs = own.length;
  if (repeatsOf(own) < fewestShown) return { tester, pairs, meanCm: null, beyondChance: false };
  const { mean, margin } = meanAndMargin(meansOfRepeats(own));
  return { tester, pairs, meanCm: roundTo(mean, 2), beyondChance: Math.abs(mean) > margin };
}

/** A tester's effect in kind words: "reads 0.6 cm higher than the others". */
export function testerEffectInWords({ meanCm, beyondChance }: TesterEffect): string {
  if (meanCm === null) return "too few pairs to say";
  const size = formatSize(meanCm);
  if (!beyondChance || size === "0.0") return "reads like the others";
  return `reads ${size} cm ${meanCm > 0 ? "higher" : "lower"} than the others`;
}
