import type { Sensation, SquatScreen, TowelHold, WallMarks } from "../../assessments/findings";
import type { Protocol } from "../../assessments/protocols";
import type { AthleteType } from "../../athletes/athlete";
import type { LocalDate } from "../../calendar";
import type { Symptoms } from "../../safety/red-flags";
import type { PerSide } from "../../sides";
import type { LengthUnit } from "../../units";
import type { LimitingFactor } from "./limiting-factor";

/** An earlier test as a verdict compares with it; an unmeasured side is null. */
export type EarlierTest = {
  /** Null where only the value is known. */
  takenOn: LocalDate | null;
  protocol: Protocol;
  testerId: string | null;
  cm: PerSide<number | null>;
  nextMorningNrs: number | null;
};

/** What in an athlete's history steers a verdict. */
export type InjuryFacts = {
  achilles: boolean;
  plantarIrritation: boolean;
  bony: PerSide<boolean>;
  /** One that nobody has cleared yet: a stop. */
  stressFracture: boolean;
  /** A strain that has not resolved, by the calf that has it. */
  calfStrain: PerSide<boolean>;
};

/** A history that steers nothing. */
export const noInjuries: InjuryFacts = {
  achilles: false,
  plantarIrritation: false,
  bony: { left: false, right: false },
  stressFracture: false,
  calfStrain: { left: false, right: false },
};

/** Everything a verdict is judged from. Null is unknown, never zero and never "fine". */
export type Facts = {
  protocol: Protocol;
  unit: LengthUnit | "deg";
  /** As typed; whether it is a real day is judged. */
  takenOn: string;
  birthDate: LocalDate | null;
  athleteType: AthleteType;
  testerId: string | null;
  /** The attempts that count, in `unit`; empty: that side was not measured. */
  attempts: PerSide<readonly number[]>;
  /** Pass and fail marks in `unit`, for the pass-or-fail wall test only. */
  marks: PerSide<WallMarks | null>;
  sensation: PerSide<Sensation | null>;
  towel: PerSide<TowelHold | null>;
  squat: SquatScreen | null;
  symptoms: Symptoms;
  /** Worst pain the morning after the last sessions. */
  nextMorningNrs: number | null;
  injuries: InjuryFacts;
  /** The last test of any protocol. */
  previous: EarlierTest | null;
  /** The test before `previous`. */
  beforePrevious: EarlierTest | null;
  /** The first test of this protocol. */
  baseline: EarlierTest | null;
  /** Done ÷ planned since the last test, 0–100; null where nothing was planned. */
  adherencePct: number | null;
  /** The same over the last 12 weeks. */
  adherence12WeeksPct: number | null;
  weeksOnPlan: number | null;
  /** The athlete's own target; null: the rule set's goal. */
  goalCm: PerSide<number | null>;
  /** What limited each side when it was last known. */
  lastLimiting: PerSide<LimitingFactor[] | null>;
  /** The person was asked about an unlikely value and said that it stands. */
  confirmed: boolean;
};

/** Whether this is the athlete's first test of any protocol. */
export function isFirst(facts: Facts): boolean {
  return facts.previous === null && facts.baseline === null;
}
