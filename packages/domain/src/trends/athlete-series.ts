import type { Protocol } from "../assessments/protocols";
import { dayNumber, type LocalDate } from "../calendar";
import type { PerSide, Side } from "../sides";
import { type DisplayUnit, fromCm, roundTo } from "../units";
import { changeSentence, type MeasuringError, type SideStory, valuePhrase } from "./change-words";
import { irregularEwma, trendBreaks } from "./statistics/smoothing";

/** A chart keeps the first and the newest tests up to this many: with tries and line ≤ 600 points. */
export const maxTestsPerSeries = 120;

/** One try of a test, in cm; a try that does not count stays visible. */
export type Attempt = { side: Side; cm: number; valid: boolean; invalidReason: string | null };

/** A stored assessment as a trend reads it; a side without a value is unknown, never 0. */
export type TrendAssessment = {
  id: string;
  takenOn: LocalDate;
  protocol: Protocol;
  leftCm: number | null;
  rightCm: number | null;
  attempts: readonly Attempt[];
};

/** How to read an athlete's series. */
export type SeriesOptions = {
  unit: DisplayUnit;
  targetCm: PerSide<number>;
  error: MeasuringError;
  today: LocalDate;
};

/** One test on one side; values in the series' unit. `day` counts from 1970. */
export type TestPoint = {
  assessmentId: string;
  takenOn: LocalDate;
  day: number;
  value: number;
  attempts: { value: number; valid: boolean; invalidReason: string | null }[];
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
};

/** All tests of one protocol; protocols never share a line. */
export type ProtocolSeries = {
  protocol: Protocol;
  unit: DisplayUnit;
  from: LocalDate;
  to: LocalDate;
  /** One scale for both sides, so that they can be compared. */
  scale: { low: number; high: number };
  left: SideSeries | null;
  right: SideSeries | null;
};

/**
 * An athlete's stored assessments as charts: per protocol and side the tests with every try, the
 * smoothed line broken at gaps over eight weeks, the error band around the first test, the target.
 * The protocol of the newest test comes first; no assessment, no series.
 */
export function athleteSeries(
  assessments: readonly TrendAssessment[],
  options: SeriesOptions,
): ProtocolSeries[] {
  const sorted = [...assessments].sort((a, b) => dayNumber(a.takenOn) - dayNumber(b.takenOn));
  const protocols = new Set(sorted.map((assessment) => assessment.protocol).reverse());
  return [...protocols].flatMap((protocol) => {
    const own = sorted.filter((assessment) => assessment.protocol === protocol);
    const left = sideSeries(own, "left", options);
    const right = sideSeries(own, "right", options);
    const days = own.filter((a) => a.leftCm !== null || a.rightCm !== null).map((a) => a.takenOn);
    const from = days[0];
    const to = days[days.length - 1];
    if (from === undefined || to === undefined) return [];
    return [
      { protocol, unit: options.unit, from, to, scale: commonScale([left, right]), left, right },
    ];
  });
}

function sideSeries(
  assessments: readonly TrendAssessment[],
  side: Side,
  options: SeriesOptions,
): SideSeries | null {
  const measured = assessments.flatMap((assessment) => {
    const cm = side === "left" ? assessment.leftCm : assessment.rightCm;
    return cm === null ? [] : [{ assessment, cm }];
  });
  const first = measured[0];
  const latest = measured[measured.length - 1];
  if (first === undefined || latest === undefined) return null;
  const kept =
    measured.length > maxTestsPerSeries
      ? [first, ...measured.slice(1 - maxTestsPerSeries)]
      : measured;
  const { unit, error } = options;
  const targetCm = options.targetCm[side];
  const story: SideStory = {
    side,
    unit,
    today: options.today,
    first: { takenOn: first.assessment.takenOn, cm: first.cm },
    latest: { takenOn: latest.assessment.takenOn, cm: latest.cm },
    targetCm,
    error,
  };
  return {
    side,
    unit,
    tests: kept.map(({ assessment, cm }) => testPoint(assessment, cm, { side, unit })),
    line: smoothLine(kept, unit),
    errorBand: {
      low: shown(Math.max(0, first.cm - error.mdcCm), unit),
      high: shown(first.cm + error.mdcCm, unit),
    },
    target: shown(targetCm, unit),
    value: valuePhrase(story),
    change: changeSentence(story),
  };
}

function testPoint(
  assessment: TrendAssessment,
  cm: number,
  { side, unit }: { side: Side; unit: DisplayUnit },
): TestPoint {
  return {
    assessmentId: assessment.id,
    takenOn: assessment.takenOn,
    day: dayNumber(assessment.takenOn),
    value: shown(cm, unit),
    attempts: assessment.attempts
      .filter((attempt) => attempt.side === side)
      .map(({ cm: tryCm, valid, invalidReason }) => ({
        value: shown(tryCm, unit),
        valid,
        invalidReason,
      })),
  };
}

function smoothLine(
  measured: readonly { assessment: TrendAssessment; cm: number }[],
  unit: DisplayUnit,
): SideSeries["line"] {
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

function commonScale(series: readonly (SideSeries | null)[]): { low: number; high: number } {
  const values = series.flatMap((side) =>
    side === null
      ? []
      : [
          side.target,
          side.errorBand.low,
          side.errorBand.high,
          ...side.tests.flatMap((point) => [point.value, ...point.attempts.map((a) => a.value)]),
        ],
  );
  return {
    low: Math.max(0, Math.floor(Math.min(...values))),
    high: Math.ceil(Math.max(...values) + 0.5),
  };
}

function shown(cm: number, unit: DisplayUnit): number {
  return roundTo(fromCm(cm, unit), 2);
}
