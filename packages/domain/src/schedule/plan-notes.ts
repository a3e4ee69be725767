import type { AthleteType, DayKind } from "../athletes/athlete";
import type { PlacementReason } from "./week/placement-words";

/** Said where a plan starts, to the athlete and to the coach who gives it (domain.md 1.4). */
export const noQuickFix: PlacementReason = {
  text: "This is no quick fix: expect some change after three to four weeks of steady work and more after eight to twelve. People differ.",
  sources: ["002:54", "000:53"],
};

const runs: readonly DayKind[] = ["easy", "intervals", "tempo", "long"];

/**
 * Where the stretches of a run day stand: moving and short holds before the run, the long ones after it
 * (domain.md R13, C18). Null on a day without a run, and for lifters, whose holds have their own limit.
 */
export function stretchingOnRunDay(athleteType: AthleteType, day: DayKind): PlacementReason | null {
  if (athleteType !== "runner" || !runs.includes(day)) return null;
  return {
    text: "Around your run: before it the moving part and holds of 30 s at most, after it or later in the day the longer holds.",
    sources: ["R13", "002:52", "C18"],
  };
}
