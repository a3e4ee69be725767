import { describe, expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { decisions } from "../verdicts/decision";
import { noInjuries } from "../verdicts/facts/facts";
import type { RoutineProposal } from "./proposal";
import { type Look, looksAsked, type Standing, whyWithinRules } from "./within-rules";

type Change = Partial<Parameters<typeof workedFacts>[0]>;

const free: Standing = { hasPlan: true, isFree: true, wasAsked: false, proposal: null };
const keep: RoutineProposal = { kind: "keep", phase: "build", sideBias: null, why: {} };
const none: RoutineProposal = { kind: "none", why: { text: "", sources: [] } };

function fresh(swaps: number): RoutineProposal {
  const draft = { name: "", athleteType: null, purpose: "own" as const, note: "", items: [] };
  const swap = {
    from: "heel_drops",
    to: "calf_raises",
    side: undefined,
    why: { text: "", sources: [] },
  };
  return {
    ...{
      kind: "new",
      draft,
      phase: "build",
      sideBias: null,
      why: {},
      lines: [],
      key: "",
      unfilled: [],
    },
    swaps: Array.from({ length: swaps }, () => swap),
  } as unknown as RoutineProposal;
}

const earlier = { previous: earlierTest(8, 8), baseline: earlierTest(8, 8) };
const gained = { ...earlier, cm: [10, 10] as [number, number] };
const held = { ...earlier, cm: [8.2, 8.1] as [number, number] };
const atGoal = {
  cm: [11, 11] as [number, number],
  previous: earlierTest(11, 11),
  baseline: earlierTest(10, 10),
};

const judged = (change: Change) => judgedFacts(workedFacts(change));

describe("within the rules", () => {
  it.each<[string, Change]>([
    ["continue", held],
    ["progress", gained],
    ["maintain", atGoal],
  ])("lies %s with nothing flagged", (decision, change) => {
    const verdict = judged(change);
    expect(verdict.decision).toBe(decision);
    expect(looksAsked(verdict, free)).toEqual([]);
    expect(looksAsked(verdict, { ...free, proposal: keep })).toEqual([]);
    expect(whyWithinRules(verdict)[0]).not.toBe("");
  });

  it.each<[Look, string, Change, Partial<Standing>?]>([
    ["starts", "a first test", {}],
    [
      "regresses",
      "a step back",
      { ...held, symptoms: { ...noSymptoms, painNrs: 0, swelling: "mild" } },
    ],
    ["refers", "a referral", { ...held, symptoms: { ...noSymptoms, pop: true } }],
    ["no_plan", "an athlete without a plan", held, { hasPlan: false }],
    ["no_plan", "a verdict that leads to no plan", held, { proposal: none }],
    ["plan_changes", "a plan that goes on otherwise", held, { proposal: fresh(0) }],
    ["plan_changes", "a step that also exchanges an exercise", gained, { proposal: fresh(1) }],
    ["not_free", "a hold or a break", held, { isFree: false }],
    ["asked", "a test that was asked for again", held, { wasAsked: true }],
    [
      "care",
      "an Achilles tendon with a history",
      { ...held, injuries: { ...noInjuries, achilles: true } },
    ],
    ["pain", "pain of 3", { ...held, symptoms: { ...noSymptoms, painNrs: 3 } }],
    ["pain", "pain of 3 the morning after", { ...held, nextMorningNrs: 3 }],
    [
      "pain_unknown",
      "pain that nobody told",
      { ...held, symptoms: { ...noSymptoms, painNrs: null } },
    ],
    ["jump", "more than can be", { ...earlier, cm: [14, 14] }],
    ["warning", "a side that was not measured", { ...earlier, cm: [8.2, null] }],
    ["prompt", "few sessions and no gain", { ...held, adherencePct: 40 }],
    [
      "uneven",
      "a marked difference",
      { previous: earlierTest(11, 7), baseline: earlierTest(11, 7), cm: [11, 7] },
    ],
  ])("asks for a look (%s) at %s", (look, _, change, standing = {}) => {
    expect(looksAsked(judged(change), { ...free, ...standing })).toContain(look);
  });

  it("takes the step of a plan that runs, and a plan of maintenance anew", () => {
    expect(looksAsked(judged(gained), { ...free, proposal: fresh(0) })).toEqual([]);
    expect(looksAsked(judged(atGoal), { ...free, proposal: fresh(1) })).toEqual([]);
  });

  it.each(decisions.filter((one) => !["continue", "progress", "maintain"].includes(one)))(
    "never lies %s, whatever else is true",
    (decision) => {
      expect(looksAsked({ ...judged(held), decision }, free)).toHaveLength(1);
    },
  );
});
