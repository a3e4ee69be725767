import type { Protocol } from "../assessments/protocols";
import { dayNumber, type LocalDate } from "../calendar";
import type { PerSide, Side } from "../sides";
import { approximateAngle } from "../statistics/lunge-geometry";
import { irregularEwma, trendBreaks } from "../statistics/smoothing";
import { type DisplayUnit, inUnit } from "../units";
import { errorFor, type RuleSet } from "../verdicts/rule-set/rule-set";
import { changeSentence, type SideStory, valuePhrase } from "./change-words";
import { type Expectation, expectationOf } from "./expectation";
import { marksOfValues, type PointMark, promptOf } from "./point-marks";
import { type ShownSlope, shownSlope } from "./progress-notes";

/** A chart keeps the first and the newest tests up to this many: with tries and line ≤ 600 points. */
export const maxTestsPerSeries = 120;

/** One try of a test, in cm and as it was typed; a try that does not count stays visible. */
export type Attempt = {
  side: Side;
  cm: number;
  rawValue: number;
  rawUnit: string;
  valid: boolean;
  invalidReason: string | null;
};

/** A stored assessment as a trend reads it; a side without a value is unknown, never 0. */
export type TrendAssessment = {
  id: string;
  takenOn: LocalDate;
  protocol: Protocol;
  /** Who measured; null where that is not known. */
  testerId: string | null;
  leftCm: number | null;
  rightCm: number | null;
  attempts: readonly Attempt[];
};

/** How to read an athlete's series. */
export type SeriesOptions = {
  unit: DisplayUnit;
  targetCm: PerSide<number>;
  rules: Pick<RuleSet, "error" | "ownError" | "reassess" | "off">;
  /** The first day of the athlete's first plan; null before any. */
  planStartedOn: LocalDate | null;
  /** The day of the planned test that is still to be taken. */
  plannedOn: LocalDate | null;
  today: LocalDate;
};

/** One test on one side; values in the series' unit. `day` counts from 1970. */
export type TestPoint = {
  assessmentId: string;
  takenOn: LocalDate;
  day: number;
  value: number;
  attempts: { value: number; valid: boolean; invalidReason: string | null; entered: string }[];
  /** Every try as it was typed: "3.25, 3.5 in"; empty where no try is stored. */
  entered: string;
  /** What must be known to read this test rightly. */
  marks: PointMark[];
};

/** One side of one protocol: what a chart draws, decided. Values in `unit`. */
export type SideSeries = {
  side: Side;
  unit: DisplayUnit;
  tests: TestPoint[];
  /** The smoothed line; a null value is a gap that must not be bridged. */
  line: { day: number; value: number | null }[];
  /** First test ± the minimal detectable change. */
  errorBand: { low: number; high: number };
  /** The target band begins here and is open upwards. */
  target: number;
  /** "Left 8.4 cm". */
  value: string;
  /** "+1.4 since 18 Sep: a possible gain …". */
  change: string;
  /** The newest score as "≈" degrees of shin inclination, within 8 to 12 cm; a change is never turned into degrees. */
  approximateDeg: number | null;
  /** What the newest test asks for: to be repeated, or confirmed next time. */
  prompt: string | null;
  /** The window that trials show from the plan's start. */
  expectation: Expectation | null;
  slope: ShownSlope | null;
};

/** A test with what the one before it says about it. */
export type Marked = { assessment: TrendAssessment; marks: PointMark[] };

type Measured = Marked & { cm: number };

/**
 * One side of the tests of one protocol, oldest first; null where it was never measured. `until` is the
 * chart's last day.
 */
export function sideSeries(
  assessments: readonly Marked[],
  { side, until }: { side: Side; until: LocalDate },
  options: SeriesOptions,
): SideSeries | null {
  const measured = measuredOn(assessments, side, options);
  const first = measured[0];
  const latest = measured[measured.length - 1];
  if (first === undefined || latest === undefined) return null;
  const { unit, rules, today } = options;
  const { protocol } = first.assessment;
  const error = errorFor(rules, protocol);
  const targetCm = options.targetCm[side];
  const tests = measured.map(({ assessment, cm }) => ({ takenOn: assessment.takenOn, cm }));
  const ofProtocol =
    measured.length > maxTestsPerSeries
      ? [first, ...measured.slice(1 - maxTestsPerSeries)]
      : measured;
  const story: SideStory = {
    side,
    unit,
    today,
    first: { takenOn: first.assessment.takenOn, cm: first.cm },
    latest: { takenOn: latest.assessment.takenOn, cm: latest.cm },
    targetCm,
    error,
  };
  return {
    side,
    unit,
    tests: ofProtocol.map((one) => testPoint(one, { side, unit })),
    line: smoothLine(ofProtocol, unit),
    errorBand: {
      low: shown(Math.max(0, first.cm - error.mdcCm), unit),
      high: shown(first.cm + error.mdcCm, unit),
    },
    target: shown(targetCm, unit),
    value: valuePhrase(story),
    change: changeSentence(story),
    approximateDeg: approximateAngle({ distanceCm: latest.cm }),
    prompt: promptOf(latest.marks, measured.length),
    expectation: expectationOf({ tests, planStartedOn: options.planStartedOn, unit, until }),
    slope: shownSlope(tests, { unit, error }),
  };
}

/** The tests that measured a side, each with every mark that concerns it. */
function measuredOn(assessments: readonly Marked[], side: Side, { rules }: SeriesOptions) {
  const known = assessments.flatMap(({ assessment, marks }): Measured[] => {
    const cm = side === "left" ? assessment.leftCm : assessment.rightCm;
    return cm === null ? [] : [{ assessment, marks, cm }];
  });
  const protocol = known[0]?.assessment.protocol;
  if (protocol === undefined) return [];
  const own = marksOfValues(
    known.map(({ cm }) => cm),
    protocol,
    rules,
  );
  return known.map((one, i) => ({ ...one, marks: [...one.marks, ...(own[i] ?? [])] }));
}

function testPoint(
  { assessment, cm, marks }: Measured,
  { side, unit }: { side: Side; unit: DisplayUnit },
): TestPoint {
  const own = assessment.attempts.filter((attempt) => attempt.side === side);
  return {
    assessmentId: assessment.id,
    takenOn: assessment.takenOn,
    day: dayNumber(assessment.takenOn),
    value: shown(cm, unit),
    attempts: own.map(({ cm: tryCm, rawValue, rawUnit, valid, invalidReason }) => ({
      value: shown(tryCm, unit),
      valid,
      invalidReason,
      entered: `${rawValue} ${rawUnit}`,
    })),
    entered:
      own.length === 0 ? "" : `${own.map((one) => one.rawValue).join(", ")} ${own[0]?.rawUnit}`,
    marks,
  };
}

function smoothLine(measured: readonly Measured[], unit: DisplayUnit): SideSeries["line"] {
  const tDays = measured.map(({ assessment }) => dayNumber(assessment.takenOn));
  const smooth = irregularEwma({ tDays, y: measured.map(({ cm }) => cm) });
  const breaks = trendBreaks({ tDays });
  return tDays.flatMap((day, i) => {
    const point = { day, value: shown(smooth[i] ?? 0, unit) };
    const before = tDays[i - 1];
    if (before === undefined || !breaks[i]) return [point];
    return [{ day: (before + day) / 2, value: null }, point];
  });
}

/** In the reader's unit, fine enough to be shown as its centimetres are. */
function shown(cm: number, unit: DisplayUnit): number {
  return inUnit(cm, unit);
}
