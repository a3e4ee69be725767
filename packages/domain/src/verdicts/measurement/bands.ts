import type { IntervalCm } from "../../assessments/intervals";
import type { PerSide } from "../../sides";
import { roundTo } from "../../units";
import type { MeasuringErrorCm, RuleSet } from "../rule-set/rule-set";

/** How a distance compares with the usual range (domain.md C3). */
export type Band = "limited" | "normal" | "excellent" | "unknown";

/** How a non-weight-bearing angle compares (domain.md C2). */
export type AngleBand = "below_gait_minimum" | "adequate_below_full" | "full";

/** Both sides and the worst known of them. */
export type Bands = PerSide<Band> & { overall: Band };

const worseFirst: readonly Band[] = ["limited", "normal", "excellent"];

/**
 * The band of a distance in cm; both cuts belong to normal: 10.16 and 12.70 are normal, 10.15 is
 * limited. Source: 003:42, domain.md C3.
 */
export function bandOf(cm: number | null, { bands }: RuleSet): Band {
  if (cm === null) return "unknown";
  if (cm < bands.limitedBelowCm) return "limited";
  return cm > bands.excellentAboveCm ? "excellent" : "normal";
}

/** The band of an interval, unknown unless the whole of it lies in one. Source: domain.md C7. */
export function bandOfInterval(interval: IntervalCm | null, { bands }: RuleSet): Band {
  if (interval === null) return "unknown";
  const { fromCm, toCm } = interval;
  if (fromCm > bands.excellentAboveCm) return "excellent";
  if (toCm === null) return "unknown";
  if (toCm <= bands.limitedBelowCm) return "limited";
  return fromCm >= bands.limitedBelowCm && toCm <= bands.excellentAboveCm ? "normal" : "unknown";
}

/** The band of a non-weight-bearing angle: under 10°, 10 to under 20°, from 20°. */
export function angleBandOf(deg: number | null, { angleBands }: RuleSet): AngleBand | null {
  if (deg === null) return null;
  if (deg < angleBands.gaitMinimumDeg) return "below_gait_minimum";
  return deg < angleBands.fullDeg ? "adequate_below_full" : "full";
}

/** The worst known of two bands; unknown only where both are. */
export function overallBand(pair: PerSide<Band>): Band {
  return worseFirst.find((band) => pair.left === band || pair.right === band) ?? "unknown";
}

/** Whether a distance lies within its protocol's standard error of a cut, so that a retest might change its band. */
export function isBorderline(
  cm: number | null,
  { bands }: Pick<RuleSet, "bands">,
  { semCm }: MeasuringErrorCm,
): boolean {
  if (cm === null) return false;
  const cuts = [bands.limitedBelowCm, bands.excellentAboveCm];
  return cuts.some((cut) => roundTo(Math.abs(cm - cut), 2) <= semCm);
}

/** The cuts that a score is read against. */
export function cutsOf({ bands, goalCm }: Pick<RuleSet, "bands" | "goalCm">): number[] {
  return [bands.limitedBelowCm, bands.excellentAboveCm, goalCm];
}

/** The side in the lower band; null where the bands are equal or one is unknown. */
export function lowerSide({ left, right }: PerSide<Band>): "left" | "right" | null {
  const [leftRank, rightRank] = [worseFirst.indexOf(left), worseFirst.indexOf(right)];
  if (leftRank < 0 || rightRank < 0 || leftRank === rightRank) return null;
  return leftRank < rightRank ? "left" : "right";
}
