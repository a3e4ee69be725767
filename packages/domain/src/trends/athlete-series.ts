import { dueOf } from "../assessments/due";
import type { Protocol } from "../assessments/protocols";
import { dayNumber, type LocalDate } from "../calendar";
import type { DisplayUnit } from "../units";
import { marksOfTest } from "./point-marks";
import { maintenanceNote } from "./progress-notes";
import {
  type Marked,
  type SeriesOptions,
  type SideSeries,
  sideSeries,
  type TrendAssessment,
} from "./side-series";

/** All tests of one protocol; protocols never share a line. */
export type ProtocolSeries = {
  protocol: Protocol;
  unit: DisplayUnit;
  from: LocalDate;
  to: LocalDate;
  /** The window of the next test of this series; null where another protocol was measured since. */
  next: { from: LocalDate; until: LocalDate } | null;
  /** How near maintenance is, where both sides are at the goal. */
  maintenance: string | null;
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
  const tests = marked(sorted, options);
  const protocols = new Set(sorted.map((assessment) => assessment.protocol).reverse());
  return [...protocols].flatMap((protocol) => {
    const own = tests.filter(({ assessment }) => assessment.protocol === protocol);
    const days = own.filter(({ assessment: { leftCm, rightCm } }) => (leftCm ?? rightCm) !== null);
    const from = days[0]?.assessment.takenOn;
    const to = days[days.length - 1]?.assessment.takenOn;
    if (from === undefined || to === undefined) return [];
    const isNewest = sorted[sorted.length - 1]?.protocol === protocol;
    const next = isNewest ? nextTest(to, options) : null;
    const until = next?.until ?? to;
    const left = sideSeries(own, { side: "left", until }, options);
    const right = sideSeries(own, { side: "right", until }, options);
    const both = own.map(({ assessment }) => ({
      left: assessment.leftCm,
      right: assessment.rightCm,
    }));
    const maintenance = isNewest ? maintenanceNote(both, options.targetCm) : null;
    const scale = commonScale([left, right]);
    return [{ protocol, unit: options.unit, from, to, next, maintenance, scale, left, right }];
  });
}

/** Each assessment with what the one before it, of any protocol, says about it. */
function marked(sorted: readonly TrendAssessment[], { rules }: SeriesOptions): Marked[] {
  return sorted.map((assessment, i) => ({
    assessment,
    marks: marksOfTest(assessment, sorted[i - 1], rules),
  }));
}

function nextTest(
  to: LocalDate,
  { rules, today, plannedOn }: SeriesOptions,
): ProtocolSeries["next"] {
  const { from, until } = dueOf({ lastTakenOn: to, askedOn: null, plannedOn }, today, rules);
  return from === null || until === null ? null : { from, until };
}

function commonScale(series: readonly (SideSeries | null)[]): { low: number; high: number } {
  const values = series.flatMap((side) =>
    side === null
      ? []
      : [
          side.target,
          side.errorBand.low,
          side.errorBand.high,
          ...(side.expectation?.points.map((point) => point.high) ?? []),
          ...side.tests.flatMap((point) => [point.value, ...point.attempts.map((a) => a.value)]),
        ],
  );
  return {
    low: Math.max(0, Math.floor(Math.min(...values))),
    high: Math.ceil(Math.max(...values) + 0.5),
  };
}
