import type { AssessmentInput } from "@talus/domain/assessments/assessment.schema";
import { type FurtherRefusal, furtherRefusals } from "@talus/domain/assessments/further-results";
import { sides } from "@talus/domain/sides";
import type { Refusal } from "@talus/domain/verdicts/measurement/acceptance";
import type { Verdict } from "@talus/domain/verdicts/verdict";

/** What was wrong with a value, of the ankle test itself or of a further one. */
export type CaptureRefusal = Refusal | FurtherRefusal;

/** Everything that keeps a test from being stored, by the field that shows it. */
export function refusalsOf(verdict: Verdict, input: AssessmentInput): CaptureRefusal[] {
  const found = verdict.kind === "refused" ? verdict.refusals : [];
  return [
    ...found.map((refusal) =>
      refusal.reason === "none_given" ? noneGiven(refusal, input) : refusal,
    ),
    ...furtherRefusals(input.further ?? {}),
  ];
}

/** Tries that all do not count are another thing than none. */
function noneGiven(refusal: Refusal, { attempts }: AssessmentInput): Refusal {
  if (sides.every((side) => attempts[side].length === 0)) return refusal;
  const message =
    "None of the tries counts. Measure again, or take the reason off one that was fine.";
  return { ...refusal, message };
}
