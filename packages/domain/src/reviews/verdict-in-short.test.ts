import { describe, expect, it } from "vitest";
import { noSymptoms } from "../safety/red-flags";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { noInjuries } from "../verdicts/facts/facts";
import { verdictInShort } from "./verdict-in-short";

const short = (...facts: Parameters<typeof workedFacts>) =>
  verdictInShort(judgedFacts(workedFacts(...facts)));
const stuck = { previous: earlierTest(8, 8), baseline: earlierTest(8, 8), weeksOnPlan: 12 };

describe("a verdict in short", () => {
  it.each([
    ["First test", {}],
    ["Above the usual range", { cm: [13, 13] as [number, number] }],
    [
      "At the goal twice in a row",
      { cm: [11, 11] as [number, number], previous: earlierTest(11, 11) },
    ],
    ["No gain after 12 weeks of sessions", { cm: [8, 8] as [number, number], ...stuck }],
    ["To be seen by a professional", { symptoms: { ...noSymptoms, pop: true } }],
    [
      "Slight swelling",
      { previous: earlierTest(8.5, 9), symptoms: { ...noSymptoms, swelling: "mild" as const } },
    ],
    [
      "Left +2.1 cm: reliable gain",
      {
        cm: [9.1, 9] as [number, number],
        previous: earlierTest(7, 9),
        baseline: earlierTest(7, 9),
      },
    ],
    [
      "Right −0.8 cm: possible loss",
      { cm: [8.5, 8.2] as [number, number], previous: earlierTest(8.5, 9) },
    ],
    [
      "Left 0.0 cm: within measuring error",
      { cm: [8.5, null] as [number, null], previous: earlierTest(8.5, null) },
    ],
    [
      "Not compared with the last test",
      { previous: earlierTest(8, 8, { protocol: "half_kneeling" }) },
    ],
  ])("says %s", (words, facts) => {
    expect(short(facts)).toBe(words);
  });
  it("names a bony limit, and two gains in a row without a reliable one", () => {
    const bony = { ...noInjuries, bony: { left: true, right: false } };
    expect(short({ injuries: bony })).toBe("A bony limit is on record");
    const twice = {
      cm: [9.4, 9] as [number, number],
      previous: earlierTest(8.7, 9),
      beforePrevious: earlierTest(8, 9),
    };
    expect(short(twice)).toBe("A gain twice in a row");
  });
});
