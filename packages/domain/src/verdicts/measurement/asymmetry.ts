import type { PerSide } from "../../sides";
import { roundTo } from "../../units";
import type { RuleSet } from "../rule-set/rule-set";

/** How far apart the sides are; in cm or degrees, never in percent, which misfires at short distances. */
export type AsymmetryFlag = "none" | "mild" | "marked" | "unknown";

/** The difference between the sides, rounded to 0.01, and what it amounts to. */
export type Asymmetry = { size: number | null; flag: AsymmetryFlag };

function asymmetryOf(pair: PerSide<number | null>, noneMax: number, mildMax: number): Asymmetry {
  if (pair.left === null || pair.right === null) return { size: null, flag: "unknown" };
  const size = roundTo(Math.abs(pair.left - pair.right), 2);
  if (size <= noneMax) return { size, flag: "none" };
  return { size, flag: size <= mildMax ? "mild" : "marked" };
}

/** Asymmetry of distances: none up to 1.5 cm, mild up to 3.0, marked above (domain.md 2.3). */
export function distanceAsymmetry(cm: PerSide<number | null>, { asymmetry }: RuleSet): Asymmetry {
  return asymmetryOf(cm, asymmetry.noneMaxCm, asymmetry.mildMaxCm);
}

/** Asymmetry of non-weight-bearing angles: none up to 6°, mild up to 12°, marked above. */
export function angleAsymmetry(deg: PerSide<number | null>, { asymmetry }: RuleSet): Asymmetry {
  return asymmetryOf(deg, asymmetry.noneMaxDeg, asymmetry.mildMaxDeg);
}
