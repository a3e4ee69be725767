import type { LocalDate } from "../calendar";
import type { Symptoms } from "../safety/red-flags";
import type { PerSide } from "../sides";
import type { LengthUnit } from "../units";
import type { Attempt, Sensation, SquatScreen, TowelHold, WallMarks } from "./findings";
import type { Protocol } from "./protocols";

/** The unit a test was entered in; degrees for a goniometer only. */
export type TestUnit = LengthUnit | "deg";

/** What was found besides the distance; null: not looked at. */
export type Findings = {
  sensation: PerSide<Sensation | null>;
  towel: PerSide<TowelHold | null>;
  squat: SquatScreen | null;
  marks: PerSide<WallMarks | null>;
  symptoms: Symptoms;
};

/** What an assessment says, as it was entered. */
export type AssessmentContent = {
  protocol: Protocol;
  unit: TestUnit;
  takenOn: LocalDate;
  attempts: PerSide<Attempt[]>;
  findings: Findings;
  nextMorningNrs: number | null;
  note: string;
};

/** A stored assessment: the content as entered, each side's score beside it. */
export type Assessment = AssessmentContent & {
  id: string;
  athleteId: string;
  testerId: string;
  testerName: string;
  /** The athlete measured alone. */
  selfMeasured: boolean;
  /** Mean of the attempts that count, in cm; null for an unmeasured side or another scale. */
  cm: PerSide<number | null>;
  deg: PerSide<number | null>;
  recordedAt: Date;
};

/** A test in a list: who, when, how, and each side's score. */
export type AssessmentEntry = Pick<
  Assessment,
  "id" | "protocol" | "takenOn" | "testerName" | "selfMeasured" | "cm" | "deg"
>;
