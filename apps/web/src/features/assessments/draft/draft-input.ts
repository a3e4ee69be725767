import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { type Attempt, type Qualities, validValues } from "@talus/domain/assessments/findings";
import { type FurtherResults, furtherMeasures } from "@talus/domain/assessments/further-results";
import { scaleOf } from "@talus/domain/assessments/protocols";
import { mapSides } from "@talus/domain/sides";
import type { Numbers } from "@talus/domain/verdicts/measurement/acceptance";
import { parseDecimal } from "../../../ui/form/read-values";
import { type Draft, isTaken, type Try } from "./draft";

/** The draft as the procedure takes it; blank tries and tests that were not chosen are left out. */
export function inputOf(
  draft: Draft,
  { id, athleteId, confirmed }: { id: string; athleteId: string; confirmed: boolean },
): AssessmentInput {
  const isInterval = scaleOf(draft.protocol) === "interval";
  const hasTowel = draft.chosen.includes("straight_knee_towel");
  const isLooked = Object.values(draft.squat).some((seen) => seen !== null);
  const hasSquat = draft.chosen.includes("squat_screen") && isLooked;
  return {
    id,
    athleteId,
    protocol: draft.protocol,
    unit: draft.unit,
    takenOn: draft.takenOn,
    attempts: mapSides(draft.tries, (tries) => (isInterval ? [] : attemptsOf(tries))),
    further: furtherOf(draft),
    findings: {
      sensation: draft.sensation,
      towel: hasTowel ? draft.towel : { left: null, right: null },
      squat: hasSquat ? draft.squat : null,
      marks: mapSides(draft.marks, (marks) => (isInterval ? marksOf(marks) : null)),
      symptoms: draft.symptoms,
      qualities: qualitiesOf(draft),
    },
    nextMorningNrs: draft.nextMorningNrs,
    note: draft.note,
    confirmed,
  };
}

/** The numbers of the ankle test that count. */
export function numbersOf(draft: Draft): Numbers {
  const isInterval = scaleOf(draft.protocol) === "interval";
  return {
    unit: draft.unit,
    attempts: mapSides(draft.tries, (tries) => (isInterval ? [] : validValues(attemptsOf(tries)))),
    marks: mapSides(draft.marks, (marks) => (isInterval ? marksOf(marks) : null)),
  };
}

/** The tries of the further tests that are taken. */
export function furtherOf(draft: Draft): FurtherResults {
  const further: FurtherResults = {};
  for (const measure of furtherMeasures) {
    if (!isTaken(draft, measure)) continue;
    const tries = mapSides(draft.further[measure], attemptsOf);
    if (tries.left.length + tries.right.length > 0) further[measure] = tries;
  }
  return further;
}

function qualitiesOf(draft: Draft): Qualities | null {
  const has = (test: Draft["chosen"][number]) => draft.chosen.includes(test);
  const nothing = { left: null, right: null };
  const qualities: Qualities = {
    pelvisTucks: has("squat_screen") ? draft.pelvisTucks : null,
    moves: has("functional_baseline")
      ? mapSides(draft.moves, (moves) =>
          Object.values(moves).every((seen) => seen === null) ? null : moves,
        )
      : nothing,
    lunge: has("lunge_quality") ? draft.lunge : nothing,
  };
  const { pelvisTucks, moves, lunge } = qualities;
  const seen = [pelvisTucks, moves.left, moves.right, lunge.left, lunge.right];
  return seen.every((one) => one === null) ? null : qualities;
}

function attemptsOf(tries: readonly Try[]): Attempt[] {
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
