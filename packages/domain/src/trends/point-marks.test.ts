import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "../calendar";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import {
  type MarkedTest,
  marksOfTest,
  marksOfValues,
  pointMarkFacts,
  pointMarks,
  promptOf,
} from "./point-marks";
import { maintenanceNote, shownSlope } from "./progress-notes";

const start: LocalDate = "2026-08-01";
const test = (days: number, more: Partial<MarkedTest> = {}): MarkedTest => ({
  takenOn: addDays(start, days),
  protocol: "half_kneeling",
  testerId: "a",
  ...more,
});
const between = (before: MarkedTest | undefined, now: MarkedTest) =>
  marksOfTest(now, before, shippedRuleSet);
const values = (...cm: number[]) => marksOfValues(cm, "half_kneeling", shippedRuleSet);

describe("marks of a test", () => {
  it.each([
    ["the first one", undefined, test(0), []],
    ["as before", test(0), test(14), []],
    ["13 days after", test(0), test(13), ["early"]],
    ["twice on one day", test(0), test(0), []],
    ["by another tester", test(0), test(20, { testerId: "b" }), ["tester_changed"]],
    ["by nobody knows whom", test(0), test(20, { testerId: null }), []],
    [
      "done another way by another tester",
      test(0),
      test(10, { protocol: "tape_lunge", testerId: "b" }),
      ["protocol_changed", "early"],
    ],
  ])("%s", (_name, before, now, marks) => {
    expect(between(before, now)).toEqual(marks);
  });

  it("say nothing of early tests where an owner switched that rule off", () => {
    const rules = { ...shippedRuleSet, off: ["early_test" as const] };
    expect(marksOfTest(test(3), test(0), rules)).toEqual([]);
  });
});

describe("marks of values", () => {
  it("name the floor, and a step of more than twice the detectable change", () => {
    expect(values(0, 3.8, 0)).toEqual([["floor"], ["first_reliable"], ["floor"]]);
    expect(values(4, 7.81)[1]).toEqual(["jump", "first_reliable"]);
    expect(values(6, 9.8)[1]).toEqual(["first_reliable"]);
  });

  it("ask to confirm the first reliable change of a run, and confirm it by the next test only", () => {
    expect(values(8, 9.9, 10, 10.2)).toEqual([[], ["first_reliable"], ["confirmed"], []]);
    expect(values(8, 9.9, 9, 10)).toEqual([[], ["first_reliable"], [], ["first_reliable"]]);
    expect(values(8, 9.9, 6)[2]).toEqual(["jump", "first_reliable"]);
    expect(values(8, 9.89)).toEqual([[], []]);
  });

  it("count by an organisation's own error where it has one", () => {
    const rules = { ...shippedRuleSet, ownError: { half_kneeling: { semCm: 0.4, mdcCm: 1.1 } } };
    expect(marksOfValues([8, 9.1], "half_kneeling", rules)[1]).toEqual(["first_reliable"]);
    expect(marksOfValues([8, 9.1], "tape_lunge", rules)[1]).toEqual([]);
  });

  it("leave a series alone that stays within the error, whatever its level", () => {
    const cm = fc.integer({ min: 100, max: 1500 }).map((hundredths) => hundredths / 100);
    const noise = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cm, noise, (level, noises) => {
        const marks = values(level, ...noises.map((hundredths) => level + hundredths / 100));
        expect(marks.flat()).toEqual([]);
      }),
    );
  });

  it("are each told in words with a source, and none speaks of injury", () => {
    for (const mark of pointMarks) {
      const { label, text, sources } = pointMarkFacts[mark];
      expect(sources.length).toBeGreaterThan(0);
      expect(`${label} ${text}`).not.toMatch(/injur|risk|prevent/i);
    }
  });
});

describe("what the newest test asks for", () => {
  it("to be repeated after a jump, to be confirmed after a first reliable change", () => {
    expect(promptOf(["jump", "first_reliable"], 2)).toMatch(/Measure once more/);
    expect(promptOf(["first_reliable"], 2)).toMatch(/one look would show one in 5 %/);
    expect(promptOf(["first_reliable"], 9)).toMatch(/8 looks would show one in 34 %/);
    expect(promptOf(["early", "confirmed"], 5)).toBeNull();
  });
});

describe("the way to maintenance", () => {
  const goal = { left: 10.16, right: 10.16 };
  const at = (left: number | null, right: number | null) => ({ left, right });

  it.each([
    ["below the goal", [at(10.15, 12)], null],
    ["one test at the goal", [at(9, 9), at(10.16, 10.16)], /One more test/],
    ["two in a row", [at(11, 11), at(10.2, 10.3)], /Two tests in a row/],
    ["two, not in a row", [at(11, 11), at(9, 11), at(11, 11)], /One more test/],
    ["a side not measured", [at(11, 11), at(11, null)], null],
    ["no test", [], null],
  ])("%s", (_name, tests, words) => {
    const note = maintenanceNote(tests, goal);
    if (words === null) expect(note).toBeNull();
    else expect(note).toMatch(words);
  });

  it("goes by each side's own goal", () => {
    expect(maintenanceNote([at(8, 11)], { left: 8, right: 11 })).toMatch(/One more test/);
  });
});

describe("a slope in words", () => {
  const tests = (...cm: number[]) =>
    cm.map((value, i) => ({ takenOn: addDays(start, 21 * i), cm: value }));
  const unit = { unit: "cm" as const, error: shippedRuleSet.error };

  it("shows from four dates on, with what they can tell from error", () => {
    expect(shownSlope(tests(8, 8.5, 9), unit)).toBeNull();
    expect(shownSlope([...tests(8, 8.5, 9), { takenOn: start, cm: 8.1 }], unit)).toBeNull();
    const slope = shownSlope(tests(8, 8.5, 9, 9.5), unit);
    expect(slope?.perWeek).toBeCloseTo(0.5 / 3, 9);
    expect(slope?.sentence).toBe(
      "Slope of 4 dates: +1.5 cm over 9 weeks, less than the 1.8 cm that so many tests can tell from error.",
    );
    expect(shownSlope(tests(8, 9, 10, 11), unit)?.sentence).toMatch(/\+3\.0 cm .* more than/);
  });

  it("begins anew after a gap of more than eight weeks", () => {
    const later = tests(9, 9, 9, 9).map(({ takenOn, cm }) => ({
      takenOn: addDays(takenOn, 200),
      cm,
    }));
    expect(shownSlope([...tests(2, 3), ...later], unit)?.perWeek).toBe(0);
    expect(shownSlope([...tests(2, 3, 4, 5), ...later.slice(0, 3)], unit)).toBeNull();
  });
});
