import type { Protocol } from "../../assessments/protocols";
import { addDays, daysBetween, type LocalDate, mondayOf } from "../../calendar";
import type { PerSide, Side } from "../../sides";
import { mapSides } from "../../sides";
import { type DisplayUnit, inUnit } from "../../units";

/** A figure of fewer people than this is "not enough data" (our rule). */
export const minimalGroup = 5;

/**
 * A week shows each athlete's newest test of that week and the two before, one reassessment cycle:
 * every athlete counts once, and a week without a screening day is still a week.
 */
export const teamWindowWeeks = 3;

/** The test that a trend is of where nobody asks for one and nobody was tested. */
export const usualProtocol: Protocol = "standing_knee_to_wall";

/** The periods that a team's trend offers, whole weeks up to the current one. */
export const trendPeriods = [8, 12, 16, 26, 52, 104] as const;
export type TrendPeriod = (typeof trendPeriods)[number];

/** Who counts: everybody, who was limited at the first test, the same athletes at both ends of the period. */
export const teamStarts = ["all", "limited", "fixed"] as const;
export type TeamStart = (typeof teamStarts)[number];

/** What may be compared side by side, and how many at most: more cannot be told apart on one page. */
export const comparisons = ["team", "type", "season"] as const;
export type Comparison = (typeof comparisons)[number];
export const mostCompared = 12;

/** One side of a team in one week, cm; quartiles of type 7 over `n` athletes. */
export type TeamWeekSide = {
  n: number;
  q1Cm: number | null;
  medianCm: number | null;
  q3Cm: number | null;
  /** Athletes at or above their own target. */
  atTarget: number;
};

/** What the store knows of a team in one Monday week; `athletes` had a session planned. */
export type TeamWeekRow = {
  weekStart: LocalDate;
  left: TeamWeekSide;
  right: TeamWeekSide;
  athletes: number;
  planned: number;
  done: number;
};

const nobody: TeamWeekSide = { n: 0, q1Cm: null, medianCm: null, q3Cm: null, atTarget: 0 };

/** A week as it is stored: a side that nobody was tested on is not in it. */
export type StoredTeamWeek = Omit<TeamWeekRow, Side> & { sides: Partial<PerSide<TeamWeekSide>> };

/** The week of a stored one, with both sides. */
export function teamWeekRow({ sides, ...row }: StoredTeamWeek): TeamWeekRow {
  return { ...row, left: sides.left ?? nobody, right: sides.right ?? nobody };
}

/** One side of a week as shown: `n` null means fewer than five, and then nothing else is known. */
export type ShownSide = {
  n: number | null;
  q1: number | null;
  median: number | null;
  q3: number | null;
  atTargetPct: number | null;
};

/** One week as shown, lengths in the reader's unit. */
export type ShownWeek = PerSide<ShownSide> & {
  weekStart: LocalDate;
  adherencePct: number | null;
  /** Athletes behind the adherence; null where they are fewer than five. */
  adherenceN: number | null;
};

const hiddenSide: ShownSide = { n: null, q1: null, median: null, q3: null, atTargetPct: null };

/**
 * Every Monday week from `from` to `to` for a chart: a week of fewer than five athletes keeps its
 * place and gives nothing away, so the ribbon breaks there.
 */
export function teamWeeks(
  rows: readonly TeamWeekRow[],
  period: { from: LocalDate; to: LocalDate; unit: DisplayUnit },
): ShownWeek[] {
  const byWeek = new Map(rows.map((row) => [row.weekStart, row]));
  return weeksOf(period.from, period.to).map((weekStart) => {
    const row = byWeek.get(weekStart);
    if (row === undefined) {
      return {
        weekStart,
        left: hiddenSide,
        right: hiddenSide,
        adherencePct: null,
        adherenceN: null,
      };
    }
    const enough = row.athletes >= minimalGroup && row.planned > 0;
    return {
      weekStart,
      ...mapSides({ left: row.left, right: row.right }, (side) => shownSide(side, period.unit)),
      adherencePct: enough ? percent(Math.min(row.done, row.planned), row.planned) : null,
      adherenceN: enough ? row.athletes : null,
    };
  });
}

/** The Mondays from the week of `from` to the week of `to`. */
export function weeksOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = mondayOf(from);
  const count = Math.floor(daysBetween(first, to) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => addDays(first, 7 * i));
}

/** The newest week in which a side has enough athletes, null where none has. */
export function latestShown(
  weeks: readonly ShownWeek[],
  side: Side,
): (ShownSide & { weekStart: LocalDate }) | null {
  const week = weeks.findLast((candidate) => candidate[side].n !== null);
  return week ? { ...week[side], weekStart: week.weekStart } : null;
}

/** A whole percentage of `n`; the caller sees to it that `n` is not 0. */
export function percent(k: number, n: number): number {
  return Math.round((100 * k) / n);
}

function shownSide(side: TeamWeekSide, unit: DisplayUnit): ShownSide {
  if (side.n < minimalGroup) return hiddenSide;
  const length = (cm: number | null) => (cm === null ? null : inUnit(cm, unit));
  return {
    n: side.n,
    q1: length(side.q1Cm),
    median: length(side.medianCm),
    q3: length(side.q3Cm),
    atTargetPct: percent(side.atTarget, side.n),
  };
}
