import type { TestUnit } from "@talus/domain/assessments/assessment";
import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import type {
  InvalidReason,
  Sensation,
  SquatScreen,
  TowelHold,
} from "@talus/domain/assessments/findings";
import { type Protocol, scaleOf } from "@talus/domain/assessments/protocols";
import { maxAttempts } from "@talus/domain/assessments/tests/definition";
import { noSymptoms, type Symptoms } from "@talus/domain/safety/red-flags";
import { mapSides, type PerSide, type Side } from "@talus/domain/sides";
import { parseDecimal } from "../../ui/form/read-values";

/** One try as typed, the first, second or third; the text stays whatever becomes of it. */
export type Try = { place: number; text: string; invalidReason: InvalidReason | null };

/** A test while it is taken: everything as typed. */
export type Draft = {
  protocol: Protocol;
  unit: TestUnit;
  takenOn: string;
  tries: PerSide<Try[]>;
  marks: PerSide<{ lastPass: string; firstFail: string }>;
  sensation: PerSide<Sensation | null>;
  towel: PerSide<TowelHold | null>;
  squat: SquatScreen;
  symptoms: Symptoms;
  nextMorningNrs: number | null;
  note: string;
};

/** What the form shows at a side: a number that is none, or what the server refused. */
export type DraftErrors = Partial<Record<Side | "date" | "measures", string>>;

const emptyTry = { text: "", invalidReason: null };
const bothSides = { left: "left", right: "right" } as const;

/** A test that nothing was typed into yet. */
export function emptyDraft(start: Pick<Draft, "protocol" | "unit" | "takenOn">): Draft {
  return {
    ...start,
    tries: mapSides(bothSides, () =>
      Array.from({ length: maxAttempts }, (_, at) => ({ ...emptyTry, place: at + 1 })),
    ),
    marks: mapSides(bothSides, () => ({ lastPass: "", firstFail: "" })),
    sensation: { left: null, right: null },
    towel: { left: null, right: null },
    squat: { below90: null, kneesForward: null, heelsDown: null },
    symptoms: noSymptoms,
    nextMorningNrs: null,
    note: "",
  };
}

/** The draft in another protocol; a goniometer reads degrees, everything else a length. */
export function withProtocol(draft: Draft, protocol: Protocol, lengthUnit: "cm" | "in"): Draft {
  const isAngle = scaleOf(protocol) === "angle";
  const unit = isAngle ? "deg" : draft.unit === "deg" ? lengthUnit : draft.unit;
  return { ...draft, protocol, unit };
}

/** The mean of a side's tries that count, as typed; null where there is none. */
export function meanOf(tries: readonly Try[]): number | null {
  const values = tries
    .filter((one) => one.invalidReason === null)
    .map((one) => parseDecimal(one.text))
    .filter((value) => typeof value === "number");
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What is typed but is no number, by side. */
export function typingErrors(draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  for (const side of ["left", "right"] as const) {
    const texts =
      scaleOf(draft.protocol) === "interval"
        ? Object.values(draft.marks[side])
        : draft.tries[side].map(({ text }) => text);
    if (texts.some((text) => typeof parseDecimal(text) === "string")) {
      errors[side] = "Give numbers only, such as 8.5.";
    }
  }
  return errors;
}

/** The draft as the procedure takes it; blank tries are left out. */
export function inputOf(
  draft: Draft,
  { id, athleteId, confirmed }: { id: string; athleteId: string; confirmed: boolean },
): AssessmentInput {
  const isInterval = scaleOf(draft.protocol) === "interval";
  const isLooked = Object.values(draft.squat).some((seen) => seen !== null);
  return {
    id,
    athleteId,
    protocol: draft.protocol,
    unit: draft.unit,
    takenOn: draft.takenOn,
    attempts: mapSides(draft.tries, (tries) => (isInterval ? [] : attemptsOf(tries))),
    findings: {
      sensation: draft.sensation,
      towel: draft.towel,
      squat: isLooked ? draft.squat : null,
      marks: mapSides(draft.marks, (marks) => (isInterval ? marksOf(marks) : null)),
      symptoms: draft.symptoms,
    },
    nextMorningNrs: draft.nextMorningNrs,
    note: draft.note,
    confirmed,
  };
}

function attemptsOf(tries: readonly Try[]) {
  return tries.flatMap(({ text, invalidReason }) => {
    const value = parseDecimal(text);
    return typeof value === "number" ? [{ value, invalidReason }] : [];
  });
}

function marksOf({ lastPass, firstFail }: { lastPass: string; firstFail: string }) {
  const marks = { lastPass: numberOrNull(lastPass), firstFail: numberOrNull(firstFail) };
  return marks.lastPass === null && marks.firstFail === null ? null : marks;
}

function numberOrNull(text: string): number | null {
  const value = parseDecimal(text);
  return typeof value === "number" ? value : null;
}
