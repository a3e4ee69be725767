import { dayNumber, daysBetween, type LocalDate } from "../calendar";
import type { Source } from "../sources";
import { trendMaxGapDays } from "../statistics/smoothing";
import { type DisplayUnit, inUnit, roundTo } from "../units";
import { signedLength } from "./change-words";

/** What lies behind the window; the figures between the weeks are interpolated (our rule). */
export const expectationSources: readonly Source[] = [
  "000:53",
  "Medeiros 2018",
  "Warneke et al.",
  "Lagas 2021",
  "our rule",
];

/** What the window is and is not, in one sentence. */
export const expectationNote =
  "Typical in trials with at least 70 % of the sessions done: first gains after 3 to 4 weeks, larger ones after 8 to 12. People differ widely, and one trial found no gain at all; this is no promise and no verdict.";

/** Gain in cm that trials show by a week of the plan (domain.md 2.5). */
const knots = [
  { week: 0, lowCm: 0, highCm: 0 },
  { week: 3, lowCm: 0, highCm: 1 },
  { week: 6, lowCm: 0.5, highCm: 1.5 },
  { week: 12, lowCm: 1, highCm: 2.5 },
] as const;

const lastWeek = 12;

/**
 * Gain since the start of a plan that trials typically show after `weeks`, cm: 0–1 at 3 weeks,
 * 0.5–1.5 at 6, 1–2.5 at 12, straight in between; after week 12 that of week 12, because trials
 * end there. Null before the start. Expects that at least 70 % of the sessions are done.
 *
 * @example typicalGain(6) // { lowCm: 0.5, highCm: 1.5 }
 */
export function typicalGain(weeks: number): { lowCm: number; highCm: number } | null {
  if (weeks < 0) return null;
  const after = knots.find((knot) => knot.week >= weeks) ?? knots[knots.length - 1];
  const before = knots.findLast((knot) => knot.week <= weeks) ?? knots[0];
  if (after === undefined || before === undefined) return null;
  const span = after.week - before.week;
  const share = span <= 0 ? 0 : (Math.min(weeks, lastWeek) - before.week) / span;
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    lowCm: between(before.lowCm, after.lowCm),
    highCm: between(before.highCm, after.highCm),
  };
}

/** Where a side's newest test stands beside the window. */
export type ExpectationStanding = "within" | "above" | "below";

/** The window that trials show, from a plan's start, to draw behind a side's line; values in the reader's unit. */
export type Expectation = {
  from: LocalDate;
  /** Ascending days; the ribbon lies between `low` and `high`. */
  points: { day: number; low: number; high: number }[];
  standing: ExpectationStanding;
  sentence: string;
};

/** One side's tests of one protocol, oldest first, in cm, and when the athlete's plan began. */
export type ExpectationInput = {
  tests: readonly { takenOn: LocalDate; cm: number }[];
  planStartedOn: LocalDate | null;
  unit: DisplayUnit;
  /** The last day that the chart shows. */
  until: LocalDate;
};

/**
 * The expectation window of one side: it starts at the plan's start from the newest test before it
 * (at most eight weeks older), else at the first test since. It reaches to week 12 or to the chart's
 * end, whichever is sooner. Null without a plan, or without a test after the one it starts from.
 */
export function expectationOf(input: ExpectationInput): Expectation | null {
  const { tests, planStartedOn, unit, until } = input;
  if (planStartedOn === null) return null;
  const baseline = baselineOf(tests, planStartedOn);
  const latest = tests[tests.length - 1];
  if (!baseline || !latest || latest.takenOn <= baseline.takenOn) return null;
  const from = baseline.takenOn > planStartedOn ? baseline.takenOn : planStartedOn;
  const weeks = daysBetween(from, latest.takenOn) / 7;
  const gain = typicalGain(Math.max(0, weeks));
  if (gain === null) return null;
  const change = roundTo(latest.cm - baseline.cm, 2);
  const standing = standingOf(change, gain);
  const shown = (cm: number) => inUnit(cm, unit);
  return {
    from,
    points: weeksUntil(from, until).flatMap((week) => {
      const typical = typicalGain(week);
      if (typical === null) return [];
      const low = shown(baseline.cm + typical.lowCm);
      const high = shown(baseline.cm + typical.highCm);
      return [{ day: dayNumber(from) + week * 7, low, high }];
    }),
    standing,
    sentence: sentenceOf({ weeks, gain, change, standing, unit }),
  };
}

function baselineOf(tests: ExpectationInput["tests"], planStartedOn: LocalDate) {
  const before = tests.findLast(
    ({ takenOn }) =>
      takenOn <= planStartedOn && daysBetween(takenOn, planStartedOn) <= trendMaxGapDays,
  );
  return before ?? tests.find(({ takenOn }) => takenOn > planStartedOn);
}

/** The weeks at which the window bends, and its end; a fraction where the chart ends before. */
function weeksUntil(from: LocalDate, until: LocalDate): number[] {
  const end = Math.min(lastWeek, Math.max(0, daysBetween(from, until) / 7));
  return [...knots.map(({ week }) => week).filter((week) => week < end), end];
}

function standingOf(
  change: number,
  { lowCm, highCm }: { lowCm: number; highCm: number },
): ExpectationStanding {
  if (change < roundTo(lowCm, 2)) return "below";
  return change > roundTo(highCm, 2) ? "above" : "within";
}

const standingWords: Record<ExpectationStanding, string> = {
  within: "inside it",
  above: "above it",
  below: "below it, which many are: measuring error is wider than the window",
};

function sentenceOf(standingAt: {
  weeks: number;
  gain: { lowCm: number; highCm: number };
  change: number;
  standing: ExpectationStanding;
  unit: DisplayUnit;
}): string {
  const { gain, unit, change, standing } = standingAt;
  const week = Math.floor(Math.max(0, standingAt.weeks));
  const range = `${signedLength(gain.lowCm, unit)} to ${signedLength(gain.highCm, unit)} ${unit}`;
  const own = `this side is at ${signedLength(change, unit)}`;
  return week > lastWeek
    ? `Trials end at week ${lastWeek}, typically with ${range}; in week ${week} ${own}, ${standingWords[standing]}.`
    : `By week ${week} trials typically show ${range}; ${own}, ${standingWords[standing]}.`;
}
