import { wilsonInterval } from "../../statistics/proportion";
import { type DisplayUnit, inUnit } from "../../units";
import type { RuleSet } from "../../verdicts/rule-set/rule-set";
import { minimalGroup, percent, type ShownSide } from "./team-weeks";

/** How wide a bar of the asymmetry histogram is, and the last one of each side, which holds everything beyond. */
export const asymmetryBinCm = 0.5;
export const asymmetryBinMost = 8;

/** A team's counts over a period, from the store: changes are of the same athletes, first to last test. */
export type TeamCounts = {
  athletes: number;
  measured: number;
  change: { n: number; gains: number; losses: number; medianCm: number | null };
  asymmetry: {
    n: number;
    mild: number;
    marked: number;
    /** Of these, whose left side is lower. */
    mildLeft: number;
    markedLeft: number;
    /** Athletes by how far their sides are apart: −1 up to 0.5 cm with the left lower, 0 equal, 1 the right lower. */
    bins: Record<string, number>;
  };
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

/** How far the sides of a group's athletes are apart at their newest test, lengths in the reader's unit. */
export type ShownAsymmetry = {
  n: number;
  zones: {
    markedLeft: number;
    mildLeft: number;
    none: number;
    mildRight: number;
    markedRight: number;
  };
  /** From the left side lowest to the right side lowest; `to` is the far edge, 0 for equal sides. */
  bars: { bin: number; to: number; n: number; zone: "none" | "mild" | "marked" }[];
  noneMax: number;
  mildMax: number;
};

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

/** A group's asymmetry as a histogram; null below five people. */
export function shownAsymmetry(
  { n, mild, marked, mildLeft, markedLeft, bins }: TeamCounts["asymmetry"],
  { noneMaxCm, mildMaxCm }: RuleSet["asymmetry"],
  unit: DisplayUnit,
): ShownAsymmetry | null {
  if (n < minimalGroup) return null;
  const bars = Array.from({ length: 2 * asymmetryBinMost + 1 }, (_, i) => {
    const bin = i - asymmetryBinMost;
    const farCm = Math.abs(bin) * asymmetryBinCm;
    const zone = farCm <= noneMaxCm ? "none" : farCm <= mildMaxCm ? "mild" : "marked";
    return { bin, to: inUnit(farCm, unit), n: bins[bin] ?? 0, zone } as const;
  });
  return {
    n,
    zones: {
      ...{ markedLeft, mildLeft, none: n - mild - marked },
      ...{ mildRight: mild - mildLeft, markedRight: marked - markedLeft },
    },
    bars,
    noneMax: inUnit(noneMaxCm, unit),
    mildMax: inUnit(mildMaxCm, unit),
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
