import type { AssessmentEntry } from "@talus/domain/assessments/assessment";
import {
  floorText,
  intervalText,
  measureText,
} from "@talus/domain/assessments/measures/test-series";
import type { Side } from "@talus/domain/sides";
import { type DisplayUnit, formatScore } from "@talus/domain/units";

/** A side's result with its unit: a distance, a range or an angle; a dash where it was not measured. */
export function resultText(
  side: Side,
  { cm, deg, intervalCm }: AssessmentEntry,
  units: DisplayUnit,
): string {
  if (cm[side] === 0) return floorText;
  if (cm[side] !== null) return `${formatScore(cm[side], units)} ${units}`;
  const interval = intervalCm?.[side] ?? null;
  if (interval !== null) return intervalText(interval);
  return deg[side] === null ? "–" : measureText(deg[side], "deg");
}
