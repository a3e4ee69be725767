import type { LocalDate } from "../calendar";
import type { Symptoms } from "../safety/red-flags";
import type { PerSide } from "../sides";
import type { LengthUnit } from "../units";
import type { Attempt, Qualities, Sensation, SquatScreen, TowelHold, WallMarks } from "./findings";
import type { FurtherResults } from "./further-results";
import type { IntervalCm } from "./intervals";
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
  /** Absent in tests that were stored before anything of the kind was asked. */
  qualities?: Qualities | null | undefined;
};

/** What an assessment says, as it was entered. */
export type AssessmentContent = {
  protocol: Protocol;
  unit: TestUnit;
  takenOn: LocalDate;
  attempts: PerSide<Attempt[]>;
  findings: Findings;
  /** The measured further tests; absent where none was done. */
  further?: FurtherResults | undefined;
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
  /** The test that this one corrects. */
  amendsId: string | null;
  /** When another test corrected this one; it then counts nowhere. */
  supersededAt: Date | null;
  recordedAt: Date;
};

/** A test in a list: who, when, how, and each side's score. */
export type AssessmentEntry = Pick<
  Assessment,
  "id" | "protocol" | "takenOn" | "testerId" | "testerName" | "selfMeasured" | "cm" | "deg"
> & {
  /** Where a pass-or-fail test lies; null for every other test. */
  intervalCm: PerSide<IntervalCm | null> | null;
  squat: Findings["squat"];
  qualities: Qualities | null;
  amendsId: string | null;
  isSuperseded: boolean;
};
