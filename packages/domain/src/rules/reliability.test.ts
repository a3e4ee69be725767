import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "../calendar";
import { earlierTest, judgedFacts, workedFacts } from "../verdicts/cases/worked-facts";
import { errorFor, shippedRuleSet } from "../verdicts/rule-set/rule-set";
import {
  chiSquareQuantile,
  estimateOf,
  fewestPairs,
  reliabilityOf,
  testerEffectInWords,
} from "./reliability";
import { type RepeatTest, repeatPairs } from "./repeat-tests";

const day: LocalDate = "2026-11-02";
let made = 0;
function test(change: Partial<RepeatTest> = {}): RepeatTest {
  made += 1;
  return {
    assessmentId: `${made}`,
    athleteId: "a",
    protocol: "standing_knee_to_wall",
    takenOn: day,
    tester: "coach",
    cm: { left: 9, right: 10 },
    ...change,
  };
}

/** One athlete measured twice, the left side `d` cm further the second time. */
function twice(athleteId: string, d: number, testers: [string, string] = ["coach", "coach"]) {
  return [
    test({ athleteId, tester: testers[0], cm: { left: 9, right: null } }),
    test({
      athleteId,
      tester: testers[1],
      takenOn: addDays(day, 2),
      cm: { left: 9 + d, right: null },
    }),
  ];
}

const toAndFro = (d: number) => (at: number) => (at % 2 ? d : -d);
const pairsOf = (count: number, d: (at: number) => number, testers?: [string, string]) =>
  repeatPairs(Array.from({ length: count }, (_, at) => twice(`a${at}`, d(at), testers)).flat());

describe("pairs of repeated tests", () => {
  it("are of one athlete and protocol, at most three days apart, by side", () => {
    expect(
      repeatPairs([test(), test({ takenOn: addDays(day, 3), cm: { left: 9.4, right: 9.8 } })]),
    ).toMatchObject([
      { side: "left", differenceCm: 0.4, sameTester: true },
      { side: "right", differenceCm: -0.2, sameTester: true },
    ]);
    expect(repeatPairs([test(), test({ takenOn: addDays(day, 4) })])).toEqual([]);
    expect(repeatPairs([test(), test({ athleteId: "b" })])).toEqual([]);
    expect(repeatPairs([test(), test({ protocol: "tape_lunge" })])).toEqual([]);
  });

  it("leave out a side that was measured once", () => {
    const pairs = repeatPairs([test(), test({ cm: { left: null, right: 10.5 } })]);
    expect(pairs.map(({ side }) => side)).toEqual(["right"]);
  });

  it("use each test once: a third within the days makes no second pair", () => {
    const three = [0, 1, 2].map((days) => test({ takenOn: addDays(day, days) }));
    expect(repeatPairs(three)).toHaveLength(2);
    expect(repeatPairs([...three, test({ takenOn: addDays(day, 3) })])).toHaveLength(4);
  });
});

describe("the error of pairs", () => {
  it("is √(Σd²/2n), with the range that χ² gives and 1.96·√2 of it as a change", () => {
    expect(estimateOf(pairsOf(20, (at) => (at % 2 ? 1 : -1)))).toEqual({
      pairs: 20,
      repeats: 20,
      semCm: 0.71,
      mdcCm: 1.96,
      lowCm: 0.54,
      highCm: 1.02,
    });
  });

  it("is SD(d)/√2 where one tester’s whole group moved between the tests", () => {
    const drifted = estimateOf(pairsOf(20, (at) => (at % 2 ? 1.4 : 0.6)));
    expect(drifted).toMatchObject({ semCm: 0.29, repeats: 20 });
    const between = estimateOf(pairsOf(20, (at) => (at % 2 ? 1.4 : 0.6), ["coach", "aid"]));
    expect(between).toMatchObject({ semCm: 0.76 });
  });

  it("counts both sides of one person’s repeat as one, for its range and its least number", () => {
    const both = (count: number) =>
      repeatPairs(
        Array.from({ length: count }, (_, at) => [
          test({ athleteId: `b${at}` }),
          test({
            athleteId: `b${at}`,
            takenOn: addDays(day, 1),
            cm: { left: 9 + toAndFro(1)(at), right: 10 + toAndFro(1)(at) },
          }),
        ]).flat(),
      );
    expect(estimateOf(both(4))).toBeNull();
    const [one, two] = [estimateOf(pairsOf(10, toAndFro(1))), estimateOf(both(10))];
    expect(two).toEqual({ ...one, pairs: 20 });
    expect(reliabilityOf(both(19))[0]?.own).toBeNull();
    expect(reliabilityOf(both(20))[0]?.own).toMatchObject({ pairs: 40 });
  });

  it("is never made of what is no number, and pairs tests in whatever order they come", () => {
    const pairs = pairsOf(6, toAndFro(1));
    const broken = pairs.map((pair, at) =>
      at === 3 ? { ...pair, differenceCm: Number.NaN } : pair,
    );
    expect(estimateOf(broken)).toBeNull();
    const tests = Array.from({ length: 6 }, (_, at) => twice(`c${at}`, 1)).flat();
    expect(repeatPairs([...tests].reverse())).toEqual(repeatPairs(tests));
  });

  it("is not shown below five people", () => {
    expect(estimateOf(pairsOf(4, () => 1))).toBeNull();
    expect(estimateOf(pairsOf(5, () => 1))?.pairs).toBe(5);
  });

  it.each([
    [5, 0.8312, 12.8325],
    [20, 9.5908, 34.1696],
    [100, 74.2219, 129.5612],
  ])("takes the points of χ² with %i degrees of freedom as closely as it says", (n, low, high) => {
    expect(Math.abs(chiSquareQuantile(n, -1) / low - 1)).toBeLessThan(n < 20 ? 0.05 : 0.005);
    expect(Math.abs(chiSquareQuantile(n, 1) / high - 1)).toBeLessThan(0.005);
  });
});

describe("an own error", () => {
  it("may be used from twenty pairs on, not before", () => {
    const few = reliabilityOf(pairsOf(fewestPairs - 1, toAndFro(0.8)));
    expect(few).toMatchObject([{ pairs: 19, own: null, all: { semCm: 0.57 } }]);
    const enough = reliabilityOf(pairsOf(fewestPairs, toAndFro(0.8)));
    expect(enough).toMatchObject([{ own: { pairs: 20, semCm: 0.57, mdcCm: 1.57 } }]);
  });

  it("is of one tester where that suffices, and wider between two", () => {
    const pairs = [...pairsOf(20, toAndFro(0.8)), ...pairsOf(20, () => 1.4, ["coach", "aid"])];
    expect(reliabilityOf(pairs)[0]?.own).toEqual({
      semCm: 0.57,
      mdcCm: 1.57,
      pairs: 20,
      otherTester: { semCm: 0.99, mdcCm: 2.74 },
    });
  });

  it("is never narrower between two testers than with one", () => {
    const pairs = [...pairsOf(20, toAndFro(1.4)), ...pairsOf(20, () => 0.8, ["coach", "aid"])];
    expect(reliabilityOf(pairs)[0]?.own).not.toHaveProperty("otherTester");
  });

  it("is not made of numbers that were copied", () => {
    expect(reliabilityOf(pairsOf(20, () => 0))[0]?.own).toBeNull();
  });

  it("counts in a verdict, the wider one where the tester has changed", () => {
    const rules = {
      ...shippedRuleSet,
      ownError: {
        standing_knee_to_wall: { semCm: 0.4, mdcCm: 1.1, otherTester: { semCm: 0.9, mdcCm: 2.5 } },
      },
    };
    const gained = (testerId: string) =>
      judgedFacts(workedFacts({ cm: [9.2, 9], testerId, previous: earlierTest(8, 8.9) }), rules);
    expect(gained("A").versusPrevious?.left?.label).toBe("reliable_gain");
    expect(gained("B").versusPrevious?.left?.label).toBe("possible_gain");
    expect(gained("B").reasons.find(({ ruleId }) => ruleId === "change.error")?.text).toContain(
      "2.5",
    );
    expect(errorFor(rules, "tape_lunge", "other")).toBe(rules.error);
  });
});

describe("how testers read", () => {
  it("is each one’s mean against the others, in kind words", () => {
    const pairs = pairsOf(8, (at) => 0.5 + (at % 2) * 0.2, ["coach", "aid"]);
    const [effects] = reliabilityOf(pairs).map(({ testers }) => testers);
    expect(effects).toEqual([
      { tester: "aid", pairs: 8, meanCm: 0.6, beyondChance: true },
      { tester: "coach", pairs: 8, meanCm: -0.6, beyondChance: true },
    ]);
    expect(effects?.map(testerEffectInWords)).toEqual([
      "reads 0.6 cm higher than the others",
      "reads 0.6 cm lower than the others",
    ]);
  });

  it("takes t where pairs are few: what 1.96 would call another reading may be chance", () => {
    const spread = [0.9, 0.1, 0.7, -0.1, 0.4];
    const pairs = pairsOf(5, (at) => spread[at] as number, ["coach", "aid"]);
    expect(reliabilityOf(pairs)[0]?.testers[0]).toMatchObject({ meanCm: 0.4, beyondChance: false });
    const sure = pairsOf(5, (at) => 0.4 + (spread[at] as number) / 10, ["coach", "aid"]);
    expect(reliabilityOf(sure)[0]?.testers[0]).toMatchObject({ beyondChance: true });
  });

  it("is hidden below five pairs and called alike where chance explains it", () => {
    const few = reliabilityOf(pairsOf(4, () => 0.6, ["coach", "aid"]));
    expect(few[0]?.testers.map(testerEffectInWords)).toEqual([
      "too few pairs to say",
      "too few pairs to say",
    ]);
    const even = reliabilityOf(pairsOf(6, (at) => (at % 2 ? 0.6 : -0.5), ["coach", "aid"]));
    expect(even[0]?.testers.map(testerEffectInWords)).toEqual([
      "reads like the others",
      "reads like the others",
    ]);
  });
});
