import { dayNumber, type LocalDate } from "../../calendar";
import { verdictAdherencePct } from "../../sessions/adherence";
import type { Side } from "../../sides";
import { hodgesLehmann, pairedTeamChange } from "../../statistics/change";
import { respondersShare } from "../../statistics/proportion";
import { regressionToMeanGain, reliabilityOf } from "../../statistics/regression-to-mean";
import { detectableTotalChange, slopeShownFrom, theilSen } from "../../statistics/slope";
import { median } from "../../statistics/summary";
import { type DisplayUnit, inUnit, roundTo, shownChange } from "../../units";
import { type ChangeLabel, labelOfChange } from "../../verdicts/measurement/change";
import type { MeasuringErrorCm, RuleSet } from "../../verdicts/rule-set/rule-set";
import { type ShownShare, shownShare } from "./team-figures";
import { minimalGroup } from "./team-weeks";

/** One athlete's tests in a period, on the side that was lower at first; `planned` between first and last. */
export type TeamChangeRow = {
  athleteId: string;
  name: string;
  side: Side;
  /** Oldest first, cm. */
  tests: { takenOn: LocalDate; cm: number }[];
  planned: number;
  done: number;
};

/** Whether an athlete did the sessions and changed beyond error. */
export const quadrants = ["did_improved", "did_same", "missed_improved", "missed_same"] as const;
export type Quadrant = (typeof quadrants)[number];

/** One athlete as shown, lengths in the reader's unit. */
export type ShownTeamChange = {
  athleteId: string;
  name: string;
  side: Side;
  first: number;
  last: number;
  change: number;
  label: ChangeLabel;
  /** Done of planned between the tests, up to 100; null where nothing was planned. */
  adherencePct: number | null;
  quadrant: Quadrant | null;
  /** Theil–Sen over the period, from four dates on, with the least that it tells from error. */
  slope: { total: number; detectable: number; beyondError: boolean } | null;
};

/** What the change of a team is worth; null figures stand for fewer than five athletes. */
export type TeamChanges = {
  /** The same athletes at both ends. */
  cohort: {
    n: number;
    median: number;
    /** Null above {@link mostWalsh} athletes: it looks at every pair. */
    hodgesLehmann: number | null;
    first: number;
    last: number;
  } | null;
  gains: ShownShare;
  losses: ShownShare;
  /** How many of `n` chance alone shows beyond error, each side. */
  expectedFalse: number | null;
  /** Who was limited at the first test: what they gained, and what chance alone gives such a group. */
  regression: {
    n: number;
    team: number;
    observedMean: number;
    expectedMean: number;
    mean: number;
    sd: number;
    reliability: number;
  } | null;
  slopes: { n: number; gains: number; losses: number } | null;
  quadrants: Record<Quadrant, number> | null;
  /** Athletes with two tests and nothing planned between them: in no quadrant. */
  withoutPlan: number;
  /** Athletes with two tests; 0 where they are fewer than five. */
  n: number;
  athletes: ShownTeamChange[];
};

/** More athletes than this are drawn as groups of alike ones. */
export const mostDots = 500;

/** Athletes with nearly the same change and adherence, and the same lower side; both are the group's middle. */
export type ResponderGroup = { side: Side; adherencePct: number; change: number; n: number };

const groupPct = 10;
const groupCm = 0.5;
/** Changes beyond so many steps stand in the outermost group: 500 groups at most. */
const mostSteps = 12;

/** Who has a plan, in groups of 10 % of the sessions by 0.5 cm of change. */
export function responderGroups(
  athletes: readonly ShownTeamChange[],
  unit: DisplayUnit,
): ResponderGroup[] {
  const groups = new Map<string, ResponderGroup>();
  for (const { side, adherencePct: pct, change } of athletes) {
    if (pct === null) continue;
    const column = Math.min(Math.floor(pct / groupPct), 100 / groupPct - 1);
    const steps = Math.round(change / inUnit(groupCm, unit));
    const row = Math.max(-mostSteps, Math.min(mostSteps, steps));
    const key = `${side} ${column} ${row}`;
    const before = groups.get(key)?.n ?? 0;
    const middle = { adherencePct: (column + 0.5) * groupPct, change: inUnit(row * groupCm, unit) };
    groups.set(key, { side, ...middle, n: before + 1 });
  }
  return [...groups.values()];
}

type Reading = {
  unit: DisplayUnit;
  error: MeasuringErrorCm;
  rules: Pick<RuleSet, "bands" | "adherence">;
  /** Only who was limited at the first test; the team's mean and spread stay those of all. */
  onlyLimited: boolean;
};

/** More athletes than this have too many pairs to look at while somebody waits. */
const mostWalsh = 400;

/** Chance of a change beyond the detectable one, in one direction, of somebody who did not change. */
const falseRate = 0.025;

/**
 * What a team's change is worth (domain.md section 3): fixed-cohort change (median and
 * Hodges–Lehmann of the same athletes, first to last test), share beyond error in both directions,
 * regression to the mean of those limited at first, slopes from four dates on, and the quadrants of
 * sessions done × change. Groups below five give nothing away.
 */
export function teamChanges(rows: readonly TeamChangeRow[], reading: Reading): TeamChanges {
  const { unit, error, rules } = reading;
  const isLimited = (row: TeamChangeRow) =>
    roundTo(endsOf(row).fromCm, 2) < rules.bands.limitedBelowCm;
  const chosen = reading.onlyLimited ? rows.filter(isLimited) : rows;
  const twice = chosen.filter(wasTestedTwice);
  const athletes = twice.map((row) => asShown(row, reading));
  const changes = twice.map(changeOf);
  const counts = respondersShare({ changes, mdc: error.mdcCm });
  const isShown = twice.length >= minimalGroup;
  return {
    cohort: isShown ? cohortOf(twice, unit) : null,
    gains: shownShare(counts?.gains ?? 0, twice.length),
    losses: shownShare(counts?.losses ?? 0, twice.length),
    expectedFalse: isShown ? roundTo(falseRate * twice.length, 1) : null,
    regression: regressionOf(rows, rows.filter(isLimited).filter(wasTestedTwice), reading),
    slopes: slopesOf(athletes),
    quadrants: isShown ? countQuadrants(athletes) : null,
    withoutPlan: isShown ? athletes.filter(({ quadrant }) => quadrant === null).length : 0,
    n: isShown ? athletes.length : 0,
    athletes: isShown ? athletes : [],
  };
}

function wasTestedTwice({ tests }: TeamChangeRow): boolean {
  return new Set(tests.map(({ takenOn }) => takenOn)).size > 1;
}

/** The first and the last test, cm; NaN for who was never tested. */
function endsOf({ tests }: TeamChangeRow): { fromCm: number; toCm: number } {
  const lengths = tests.map(({ cm }) => cm);
  return { fromCm: lengths[0] ?? Number.NaN, toCm: lengths[lengths.length - 1] ?? Number.NaN };
}

function changeOf(row: TeamChangeRow): number {
  const { fromCm, toCm } = endsOf(row);
  return roundTo(toCm - fromCm, 2);
}

function cohortOf(rows: readonly TeamChangeRow[], unit: DisplayUnit): TeamChanges["cohort"] {
  const before = rows.map((row) => endsOf(row).fromCm);
  const after = rows.map((row) => endsOf(row).toCm);
  const paired = pairedTeamChange({ before, after });
  const shown = (cm: number | null) => inUnit(cm ?? 0, unit);
  if (paired === null) return null;
  return {
    n: paired.n,
    median: shown(paired.median),
    hodgesLehmann:
      rows.length > mostWalsh ? null : shown(hodgesLehmann({ changes: rows.map(changeOf) })),
    first: shown(median({ x: before })),
    last: shown(median({ x: after })),
  };
}

/** Mean and spread are those of everybody's first test; the cut is that of "limited". */
function regressionOf(
  all: readonly TeamChangeRow[],
  limited: readonly TeamChangeRow[],
  { unit, error, rules }: Reading,
): TeamChanges["regression"] {
  const first = all.flatMap(({ tests }) => tests[0]?.cm ?? []);
  const mean = meanOf(first);
  const sd = Math.sqrt(
    meanOf(first.map((cm) => (cm - mean) ** 2)) * (first.length / (first.length - 1)),
  );
  if (limited.length < minimalGroup || !(sd > 0)) return null;
  const reliability = reliabilityOf({ sem: error.semCm, sd });
  const selectedBelow = rules.bands.limitedBelowCm;
  const shown = (cm: number) => inUnit(cm, unit);
  return {
    n: limited.length,
    team: first.length,
    observedMean: shown(meanOf(limited.map(changeOf))),
    expectedMean: shown(regressionToMeanGain({ mean, sd, reliability, selectedBelow })),
    mean: shown(mean),
    sd: shown(sd),
    reliability: roundTo(reliability, 2),
  };
}

function asShown(row: TeamChangeRow, { unit, error, rules }: Reading): ShownTeamChange {
  const { athleteId, name, side, tests } = row;
  const shown = (cm: number) => inUnit(cm, unit);
  const change = changeOf(row);
  const ends = endsOf(row);
  const adherencePct = verdictAdherencePct(row);
  const improved = change >= error.mdcCm;
  const did = adherencePct !== null && adherencePct >= rules.adherence.minPct;
  return {
    athleteId,
    name,
    side,
    first: shown(ends.fromCm),
    last: shown(ends.toCm),
    change: shownChange(ends, unit),
    label: labelOfChange(change, error),
    adherencePct: adherencePct === null ? null : Math.round(adherencePct),
    quadrant:
      adherencePct === null
        ? null
        : (`${did ? "did" : "missed"}_${improved ? "improved" : "same"}` as const),
    slope: slopeOf(tests, error, shown),
  };
}

function slopeOf(
  tests: TeamChangeRow["tests"],
  { semCm }: MeasuringErrorCm,
  shown: (cm: number) => number,
): ShownTeamChange["slope"] {
  const tDays = tests.map(({ takenOn }) => dayNumber(takenOn));
  if (new Set(tDays).size < slopeShownFrom) return null;
  const tWeeks = tDays.map((day) => day / 7);
  const line = theilSen({ tDays, y: tests.map(({ cm }) => cm) });
  const detectable = detectableTotalChange({ tWeeks, sem: semCm });
  if (line === null || detectable === null) return null;
  const total = line.slopePerWeek * (Math.max(...tWeeks) - Math.min(...tWeeks));
  return {
    total: shown(total),
    detectable: shown(detectable),
    beyondError: Math.abs(total) >= detectable,
  };
}

function slopesOf(athletes: readonly ShownTeamChange[]): TeamChanges["slopes"] {
  const slopes = athletes.flatMap(({ slope }) => slope ?? []);
  if (slopes.length < minimalGroup) return null;
  const beyond = slopes.filter((slope) => slope.beyondError);
  return {
    n: slopes.length,
    gains: beyond.filter(({ total }) => total > 0).length,
    losses: beyond.filter(({ total }) => total < 0).length,
  };
}

function countQuadrants(athletes: readonly ShownTeamChange[]): Record<Quadrant, number> {
  const of = (one: Quadrant) => athletes.filter(({ quadrant }) => quadrant === one).length;
  return {
    did_improved: of("did_improved"),
    did_same: of("did_same"),
    missed_improved: of("missed_improved"),
    missed_same: of("missed_same"),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
