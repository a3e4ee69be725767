import type { Protocol } from "../assessments/protocols";
import type { LocalDate } from "../calendar";
import type { Side } from "../sides";
import type { Source } from "../sources";
import { median } from "../statistics/summary";
import { type DisplayUnit, inUnit, type LengthUnit, roundTo } from "../units";

/** One side of a stored retest: what was entered, and the canonical cm beside it. */
export type StoredRetest = {
  logId: string;
  date: LocalDate;
  protocol: Protocol;
  side: Side;
  rawUnit: LengthUnit;
  rawBefore: number;
  rawAfter: number;
  beforeCm: number;
  afterCm: number;
};

/**
 * Smallest change between two measures of one session that is more than error, 1.5 cm: the upper one
 * of both legs in Konor 2012 (tape, one novice rater, 1.1 and 1.5 cm).
 */
export const acuteMdcCm = 1.5;

/** What is known about a change within a session, each with its source; in our own words. */
export const acuteFacts: readonly { text: string; sources: readonly Source[] }[] = [
  {
    text: "Five minutes of joint mobilisation moved the knee-to-wall distance by 0.5 cm on average, give or take 0.8, right afterwards.",
    sources: ["Taylor 2024"],
  },
  {
    text: "After rolling, the extra range usually lasts up to about half an hour.",
    sources: ["Grieve 2022", "C17"],
  },
  {
    text: `Within one session, a change under ${acuteMdcCm} cm may be measuring error.`,
    sources: ["Konor 2012"],
  },
];

/** One side of one session in the reader's unit; `beyondError` from {@link acuteMdcCm} on. */
export type AcuteChange = {
  logId: string;
  date: LocalDate;
  protocol: Protocol;
  side: Side;
  before: number;
  after: number;
  change: number;
  beyondError: boolean;
  /** As typed: "8.5 to 9.0 cm". */
  entered: string;
};

/** What sessions did for the moment: each side of each session, and the middle of the changes per side. */
export type AcuteHistory = {
  unit: DisplayUnit;
  changes: AcuteChange[];
  middle: Record<Side, { n: number; median: number } | null>;
};

/**
 * Stored retests for a reader, in the order given, lengths in `unit`. The middle change is the median
 * per side over all sessions; null where a side was never measured. Nothing of this is a trend.
 */
export function acuteHistory(stored: readonly StoredRetest[], unit: DisplayUnit): AcuteHistory {
  const changes = stored.map((one) => acuteChange(one, unit));
  const middleOf = (side: Side) => {
    const own = changes.filter((one) => one.side === side).map((one) => one.change);
    const middle = median({ x: own });
    return middle === null ? null : { n: own.length, median: roundTo(middle, 2) };
  };
  return { unit, changes, middle: { left: middleOf("left"), right: middleOf("right") } };
}

function acuteChange(one: StoredRetest, unit: DisplayUnit): AcuteChange {
  const { logId, date, protocol, side } = one;
  const changeCm = roundTo(one.afterCm - one.beforeCm, 2);
  const [before, after] = [inUnit(one.beforeCm, unit), inUnit(one.afterCm, unit)];
  return {
    logId,
    date,
    protocol,
    side,
    before,
    after,
    change: roundTo(after - before, 4),
    beyondError: Math.abs(changeCm) >= acuteMdcCm,
    entered: `${one.rawBefore} to ${one.rawAfter} ${one.rawUnit}`,
  };
}
