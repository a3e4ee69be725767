import type { TestUnit } from "@talus/domain/assessments/assessment";
import type {
  FunctionalBaseline,
  LungeFault,
  Sensation,
  SquatScreen,
  TowelHold,
} from "@talus/domain/assessments/findings";
import { type FurtherMeasure, furtherMeasures } from "@talus/domain/assessments/further-results";
import { type Protocol, scaleOf } from "@talus/domain/assessments/protocols";
import { maxAttempts } from "@talus/domain/assessments/tests/definition";
import type { InvalidReason } from "@talus/domain/assessments/tests/invalid-reasons";
import type { furtherTestCodes } from "@talus/domain/assessments/tests/test-codes";
import { noSymptoms, type Symptoms } from "@talus/domain/safety/red-flags";
import { mapSides, type PerSide, type Side, sides } from "@talus/domain/sides";
import { parseDecimal } from "../../../ui/form/read-values";

/** One try as typed, the first, second or third; the text stays whatever becomes of it. */
export type Try = { place: number; text: string; invalidReason: InvalidReason | null };

/** A test that may accompany an ankle test; the one after a session is taken with the session. */
export type FurtherTest = Exclude<(typeof furtherTestCodes)[number], "session_retest">;

/** A test while it is taken: everything as typed. */
export type Draft = {
  protocol: Protocol;
  unit: TestUnit;
  takenOn: string;
  /** The further tests that will be taken; what was typed for another one stays, and is not sent. */
  chosen: FurtherTest[];
  tries: PerSide<Try[]>;
  marks: PerSide<{ lastPass: string; firstFail: string }>;
  further: Record<FurtherMeasure, PerSide<Try[]>>;
  sensation: PerSide<Sensation | null>;
  towel: PerSide<TowelHold | null>;
  squat: SquatScreen;
  pelvisTucks: boolean | null;
  moves: PerSide<FunctionalBaseline>;
  lunge: PerSide<LungeFault[] | null>;
  symptoms: Symptoms;
  nextMorningNrs: number | null;
  note: string;
};

/** Where an error stands: a side, the day, all numbers, or a side of a further test. */
export type ErrorField = Side | "date" | "measures" | `${FurtherMeasure}.${Side}`;

/** What the form shows at a field: a number that is none, or what the server refused. */
export type DraftErrors = Partial<Record<ErrorField, string>>;

const bothSides = { left: "left", right: "right" } as const;
const unseenMoves = { up: null, down: null, inward: null, outward: null, feel: null };

/** As many empty tries of each side as a test may have. */
function emptyTries(): PerSide<Try[]> {
  return mapSides(bothSides, () =>
    Array.from({ length: maxAttempts }, (_, at) => ({
      text: "",
      invalidReason: null,
      place: at + 1,
    })),
  );
}

/** A test that nothing was typed into yet. */
export function emptyDraft(start: Pick<Draft, "protocol" | "unit" | "takenOn">): Draft {
  return {
    ...start,
    chosen: ["straight_knee_towel", "squat_screen"],
    tries: emptyTries(),
    marks: mapSides(bothSides, () => ({ lastPass: "", firstFail: "" })),
    further: {
      plantarflexion: emptyTries(),
      toe_circle: emptyTries(),
      heel_raise: emptyTries(),
      single_leg_balance: emptyTries(),
    },
    sensation: { left: null, right: null },
    towel: { left: null, right: null },
    squat: { below90: null, kneesForward: null, heelsDown: null },
    pelvisTucks: null,
    moves: mapSides(bothSides, () => unseenMoves),
    lunge: { left: null, right: null },
    symptoms: noSymptoms,
    nextMorningNrs: null,
    note: "",
  };
}

/** The draft in another protocol; an angle is read in degrees, everything else in a length. */
export function withProtocol(draft: Draft, protocol: Protocol, lengthUnit: "cm" | "in"): Draft {
  const isAngle = scaleOf(protocol) === "angle";
  const unit = isAngle ? "deg" : draft.unit === "deg" ? lengthUnit : draft.unit;
  return { ...draft, protocol, unit };
}

/** Whether a further measure belongs to what is taken. */
export function isTaken(draft: Draft, measure: FurtherMeasure): boolean {
  if (measure === "plantarflexion") return draft.protocol === "nwb_goniometer";
  return draft.chosen.includes(measure);
}

/** The mean of a side's tries that count, as typed; null where there is none. */
export function meanOf(tries: readonly Try[]): number | null {
  const values = tries
    .filter((one) => one.invalidReason === null)
    .map((one) => parseDecimal(one.text))
    .filter((value) => typeof value === "number");
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const notANumber = (text: string) => typeof parseDecimal(text) === "string";
const numbersOnly = "Give numbers only, such as 8.5.";

/** What is typed but is no number, by field. */
export function typingErrors(draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  for (const side of sides) {
    const texts =
      scaleOf(draft.protocol) === "interval"
        ? Object.values(draft.marks[side])
        : draft.tries[side].map(({ text }) => text);
    if (texts.some(notANumber)) errors[side] = numbersOnly;
    for (const measure of furtherMeasures) {
      const typed = draft.further[measure][side].map(({ text }) => text);
      if (isTaken(draft, measure) && typed.some(notANumber)) {
        errors[`${measure}.${side}`] = numbersOnly;
      }
    }
  }
  return errors;
}
