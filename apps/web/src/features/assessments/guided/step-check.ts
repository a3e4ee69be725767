import { furtherMeasures, furtherRefusals } from "@talus/domain/assessments/further-results";
import { scaleOf } from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { type Side, sides } from "@talus/domain/sides";
import {
  sideRefusals,
  suggestUnit,
  type UnitSuggestion,
} from "@talus/domain/verdicts/measurement/acceptance";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import type { Draft, DraftErrors, FurtherTest, Try } from "../draft/draft";
import { typingErrors } from "../draft/draft";
import { furtherOf, numbersOf } from "../draft/draft-input";
import { type GuidedStep, guidedSteps, stepOfError } from "./guided-steps";

/** What keeps a screen from being left: errors at its fields, and another unit that would make sense. */
export type StepFaults = {
  errors: DraftErrors;
  suggestion: UnitSuggestion | null;
  /** Nothing is wrong but that a number is missing. */
  isMissing: boolean;
};

/** What is wrong on one screen; an ankle without a number is too. */
export function stepFaults(step: GuidedStep, draft: Draft, rules: RuleSet): StepFaults {
  const refusals = refusalsOf(draft, rules);
  const messages = refusals.map(({ field, message }) => [field, message]);
  const steps = guidedSteps(draft);
  const isHere = (field: string) => {
    const at = steps[stepOfError(steps, field)];
    return at !== undefined && keyOf(at) === keyOf(step);
  };
  const here = Object.entries({ ...Object.fromEntries(messages), ...typingErrors(draft) }).filter(
    ([field]) => isHere(field),
  );
  if (here.length === 0) {
    const missing = step.kind === "numbers" && isMissing(step.side, draft);
    const errors = missing ? { [step.side]: missingWords(step.side, draft) } : {};
    return { errors, suggestion: null, isMissing: missing };
  }
  const isFar = refusals.some(
    ({ field, reason }) => reason === "implausible_gt_25cm" && isHere(field),
  );
  return {
    errors: Object.fromEntries(here),
    suggestion: isFar ? suggestUnit(numbersOf(draft), rules) : null,
    isMissing: false,
  };
}

function refusalsOf(draft: Draft, rules: RuleSet) {
  return [
    ...sides.flatMap((side) => sideRefusals(numbersOf(draft), rules, side)),
    ...furtherRefusals(furtherOf(draft)),
  ];
}

/** Whether a side has no number that counts, and nothing that was meant as one. */
export function isMissing(side: Side, draft: Draft): boolean {
  return !counts(draft, side) && typingErrors(draft)[side] === undefined;
}

function missingWords(side: Side, draft: Draft): string {
  return isBlank({ kind: "numbers", side }, draft)
    ? "There is no number yet. Give one try at least."
    : "None of the tries counts. Measure again, or say that one counts.";
}

/** Whether a side has a number that counts. */
export function counts(draft: Draft, side: Side): boolean {
  const { attempts, marks } = numbersOf(draft);
  return attempts[side].length > 0 || marks[side] !== null;
}

/** What a screen is of. */
export type StepPart = {
  kind: GuidedStep["kind"];
  side?: Side | null | undefined;
  test?: FurtherTest;
};

/** Names a screen, whatever else was chosen. */
export function keyOf({ kind, side, test }: StepPart): string {
  return [kind, test, side].filter(Boolean).join(" ");
}

/** The screens for numbers, holds and looks that hold nothing, in their order. */
export function blankSteps(draft: Draft): GuidedStep[] {
  return guidedSteps(draft).filter((step) => isBlank(step, draft));
}

/** Whether a screen for numbers, a hold or a look holds nothing; what is optional on it is never missed. */
export function isBlank({ kind, side, test }: StepPart, draft: Draft): boolean {
  if (kind === "numbers" && side) {
    return scaleOf(draft.protocol) === "interval"
      ? Object.values(draft.marks[side]).every((text) => text.trim() === "")
      : areBlank(draft.tries[side]);
  }
  if (kind !== "further" || test === undefined) return false;
  if (test === "straight_knee_towel") return side ? draft.towel[side] === null : false;
  if (test === "squat_screen") return areUnseen([...Object.values(draft.squat), draft.pelvisTucks]);
  if (test === "lunge_quality") return areUnseen(sides.map((each) => draft.lunge[each]));
  if (test === "functional_baseline") {
    return areUnseen(sides.flatMap((each) => Object.values(draft.moves[each])));
  }
  const measure = furtherMeasures.find((one) => one === test);
  if (measure === undefined || !side) return false;
  return areBlank(draft.further[measure][side].slice(0, testDefinitions[test].attempts));
}

const areUnseen = (seen: readonly unknown[]) => seen.every((one) => one === null);
const areBlank = (tries: readonly Try[]) => tries.every(({ text }) => text.trim() === "");
