import { furtherMeasures } from "@talus/domain/assessments/further-results";
import { protocolFacts } from "@talus/domain/assessments/protocols";
import { testDefinitions } from "@talus/domain/assessments/tests/test-definitions";
import { type Side, sides } from "@talus/domain/sides";
import type { Draft, FurtherTest } from "../draft/draft";

/** One screen of a guided test. */
export type GuidedStep = {
  title: string;
  /** In the button that leads here. */
  short: string;
} & (
  | { kind: "choose" }
  | { kind: "how" }
  | { kind: "numbers"; side: Side }
  | { kind: "felt"; side: Side }
  | { kind: "further_how"; test: FurtherTest }
  | { kind: "further"; test: FurtherTest; side: Side | null }
  | { kind: "pain" }
);

const sideWords = { left: "left", right: "right" } as const;
const titled = { left: "Left", right: "Right" } as const;

/** The screens of a test in order: what, how, each side, what was felt, what else was chosen, pain. */
export function guidedSteps(draft: Draft): GuidedStep[] {
  const name = protocolFacts[draft.protocol].label;
  return [
    { kind: "choose", title: "What will you measure?", short: "what to measure" },
    { kind: "how", title: name, short: "how it is done" },
    ...sides.map(
      (side): GuidedStep => ({
        kind: "numbers",
        side,
        title: `${titled[side]} ankle`,
        short: `${sideWords[side]} ankle`,
      }),
    ),
    ...sides.map(
      (side): GuidedStep => ({
        kind: "felt",
        side,
        title: "Where did you feel it?",
        short: `where you felt it, ${sideWords[side]}`,
      }),
    ),
    ...draft.chosen.flatMap(furtherSteps),
    { kind: "pain", title: "Pain and signs", short: "pain" },
  ];
}

function furtherSteps(test: FurtherTest): GuidedStep[] {
  const { name, sides: which } = testDefinitions[test];
  const how: GuidedStep = { kind: "further_how", test, title: name, short: name.toLowerCase() };
  if (which === "together") return [{ ...how, kind: "further", side: null }];
  return [
    how,
    ...sides.map(
      (side): GuidedStep => ({
        kind: "further",
        test,
        side,
        title: `${name}, ${sideWords[side]}`,
        short: `${sideWords[side]} side`,
      }),
    ),
  ];
}

/** The screen that holds a refused field; the first numbers where none does. */
export function stepOfError(steps: readonly GuidedStep[], field: string): number {
  const numbers = steps.findIndex(({ kind }) => kind === "numbers");
  const found = steps.findIndex((step) => {
    if (field === "date") return step.kind === "choose";
    if (step.kind === "numbers") return step.side === field;
    return step.kind === "further" && furtherFields(step).includes(field);
  });
  return found < 0 ? numbers : found;
}

function furtherFields({ test, side }: { test: FurtherTest; side: Side | null }): string[] {
  const measure = furtherMeasures.find((one) => one === test);
  return measure && side ? [`${measure}.${side}`] : [];
}
