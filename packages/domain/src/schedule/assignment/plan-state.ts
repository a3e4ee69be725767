import type { TypeRules } from "../../athlete-types/type-rules";
import type { AthleteStatus, AthleteType, TrainingWeek } from "../../athletes/athlete";
import type { LocalDate } from "../../calendar";
import type { PlanPhase } from "../../verdicts/schedule-template";
import type { StandingSession } from "../place";
import type { SessionMove, Travel, WeekChange } from "../week/week-change";

/** An assignment that still counts, with the days that it covers; `endsOn` is the first day after. */
export type PlanSegment = {
  assignmentId: string;
  phase: PlanPhase;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  placedUntil: LocalDate | null;
};

/** A session that is planned or was logged. */
export type StoredSession = StandingSession & { isLogged: boolean };

/** Everything that the placing of one athlete's sessions looks at. */
export type PlanState = {
  athleteId: string;
  timeZone: string;
  athleteType: AthleteType;
  /** The numbers of a type of the organisation's own; null: those of the base. */
  rules: TypeRules | null;
  trainingWeek: TrainingWeek;
  /** Single weeks that differ, journeys, and where people moved sessions. */
  changes: WeekChange[];
  travels: Travel[];
  moves: SessionMove[];
  status: AthleteStatus;
  pausedUntil: LocalDate | null;
  isHeld: boolean;
  /** In the order of their days; usually one. */
  segments: PlanSegment[];
  sessions: StoredSession[];
};
