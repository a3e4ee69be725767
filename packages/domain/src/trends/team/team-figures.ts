import { wilsonInterval } from "../../statistics/proportion";
import { type DisplayUnit, inUnit } from "../../units";
import { minimalGroup, percent, type ShownSide } from "./team-weeks";

/** A team's counts over a period, from the store: changes are of the same athletes, first to last test. */
export type TeamCounts = {
  athletes: number;
  measured: number;
  change: { n: number; gains: number; losses: number; medianCm: number | null };
  asymmetry: { n: number; mild: number; marked: number };
  adherence: { n: number; planned: number; done: number };
};

/** A share with its n and Wilson interval, whole percent; null where fewer than five stand behind it. */
export type ShownShare = {
  pct: number;
  k: number;
  n: number;
  lowPct: number;
  highPct: number;
} | null;

/** The figures above the charts; null is "not enough data". */
export type TeamFigures = {
  athletes: number;
  measured: number;
  left: ShownSide | null;
  right: ShownSide | null;
  gains: ShownShare;
  losses: ShownShare;
  medianChange: number | null;
  asymmetric: ShownShare;
  marked: number | null;
  adherencePct: number | null;
  adherenceN: number | null;
};

/** k of n as a share to show, or null below five people. */
export function shownShare(k: number, n: number): ShownShare {
  const interval = wilsonInterval({ k, n });
  if (n < minimalGroup || interval === null) return null;
  return {
    pct: percent(k, n),
    k,
    n,
    lowPct: percent(interval[0], 1),
    highPct: percent(interval[1], 1),
  };
}

/** A team's counts as figures to show, in the reader's unit; small groups give nothing away. */
export function teamFigures(
  counts: TeamCounts,
  latest: { left: ShownSide | null; right: ShownSide | null },
  unit: DisplayUnit,
): TeamFigures {
  const { change, asymmetry, adherence } = counts;
  const changed = change.n >= minimalGroup && change.medianCm !== null;
  const planned = adherence.n >= minimalGroup && adherence.planned > 0;
  return {
    athletes: counts.athletes,
    measured: counts.measured,
    ...latest,
    gains: shownShare(change.gains, change.n),
    losses: shownShare(change.losses, change.n),
    medianChange: changed ? inUnit(change.medianCm ?? 0, unit) : null,
    asymmetric: shownShare(asymmetry.mild + asymmetry.marked, asymmetry.n),
    marked: asymmetry.n >= minimalGroup ? asymmetry.marked : null,
    adherencePct: planned
      ? percent(Math.min(adherence.done, adherence.planned), adherence.planned)
      : null,
    adherenceN: planned ? adherence.n : null,
  };
}
