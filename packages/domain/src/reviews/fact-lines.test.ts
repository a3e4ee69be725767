import { describe, expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import {
  earlierTest,
  judgedFacts,
  type WorkedChange,
  workedFacts,
  workedToday,
} from "../verdicts/cases/worked-facts";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { factLines } from "./fact-lines";

function linesOf(change: WorkedChange) {
  const inputs = workedFacts(change);
  const outcome = judgedFacts(inputs);
  return factLines({ inputs, outcome }, shippedRuleSet, workedToday).map(
    ({ mark, text, limit }) => `${mark}: ${text} | ${limit}`,
  );
}

const first = { previous: earlierTest(7.4, 8.6), baseline: earlierTest(7.4, 8.6) };

describe("the facts behind a verdict", () => {
  it("are each held against their limit", () => {
    const change = { ...first, cm: [9.5, 9.8] as [number, number], adherencePct: 84 };
    expect(linesOf({ ...change, sensation: { left: "back", right: "back" } })).toEqual([
      "met: Left +2.1 cm since 30 Oct | reliable gain: 1.9 cm or more",
      "met: Pain 0 of 10 | 2 or less",
      "met: Sessions done 84 % | 70 % or more",
      "note: Goal not reached yet | L 0.7 and R 0.4 cm below 10.16",
      "note: Limits both sides: soleus | felt: back",
    ]);
  });

  it("say what is missed, and what nobody knows", () => {
    const symptoms = { ...noSymptoms, painNrs: 3 };
    expect(
      linesOf({ ...first, cm: [5.4, 8.6], symptoms, nextMorningNrs: 1, adherencePct: 40 }),
    ).toEqual(
      expect.arrayContaining([
        "missed: Left −2.0 cm since 30 Oct | reliable loss: 1.9 cm or more",
        "missed: Pain 3 of 10, 1 the morning after | 2 or less",
        "missed: Sessions done 40 % | 70 % or more",
      ]),
    );
    const unknown = { ...first, symptoms: { ...noSymptoms, painNrs: null }, adherencePct: null };
    expect(linesOf({ ...unknown, cm: [7.5, 8.6] })).toEqual(
      expect.arrayContaining([
        "note: Left +0.1 cm since 30 Oct | within measuring error, below 0.69 cm",
        "missed: Pain was not told | 2 or less",
        "note: Sessions done: not known | 70 % or more",
      ]),
    );
  });

  it("leave out what a first test cannot tell, and reach a goal by side", () => {
    const change = { cm: [10.5, 8] as [number, number], adherencePct: null };
    expect(linesOf(change).slice(0, 2)).toEqual([
      "met: Pain 0 of 10 | 2 or less",
      "note: Goal reached on one side | R 2.2 cm below 10.16",
    ]);
    expect(linesOf({ cm: [10.5, 8], goalCm: { left: 10, right: 8 } })[1]).toBe(
      "met: Goal reached | 10.0 and 8.0 cm",
    );
  });
});
