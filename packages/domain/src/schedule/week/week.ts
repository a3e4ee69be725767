import type { TypeRules } from "../../athlete-types/type-rules";
import type { AthleteType, TrainingWeek } from "../../athletes/athlete";
import type { SessionLength } from "../../routines/duration";
import type { PlanPhase } from "../../verdicts/schedule-template";
import type { PlacementRole } from "./placement-words";
import type { WeekMode } from "./week-change";

/** What decides a plan's week. */
export type WeekRequest = {
  athleteType: AthleteType;
  week: TrainingWeek;
  phase: PlanPhase;
  /** The numbers of a type of one's own; absent: those of the base. */
  rules?: TypeRules | null;
  /** How this single week is lived; absent: as always. */
  mode?: WeekMode;
};

/** What a weekday holds, week after week. */
export type PatternDay = {
  kind: SessionLength;
  withStrength: boolean;
  /** Done as the warm-up of that day's training; its holds stay short (domain.md C10, C18). */
  beforeTraining: boolean;
  /** Offered, never counted as planned. */
  optional: boolean;
  role: PlacementRole;
};
