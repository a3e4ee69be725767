import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import { type Draft, emptyDraft } from "../draft/draft";
import { type GuidedStep, guidedSteps } from "./guided-steps";
import { blankSteps, keyOf, stepFaults } from "./step-check";

const empty: Draft = {
  ...emptyDraft({ protocol: "standing_knee_to_wall", unit: "cm", takenOn: "2026-11-20" }),
  chosen: ["straight_knee_towel", "squat_screen", "heel_raise"],
};

const stepOf = (draft: Draft, key: string) =>
  guidedSteps(draft).find((step) => keyOf(step) === key) as GuidedStep;
const faultsOn = (key: string, draft: Draft) =>
  stepFaults(stepOf(draft, key), draft, shippedRuleSet);

const typed = (text: string, invalidReason: "heel_lifted" | null = null): Draft => ({
  ...empty,
  tries: { ...empty.tries, left: [{ place: 1, text, invalidReason }] },
});

describe("a screen of a guided test is not left", () => {
  it("with an empty number", () => {
    const { errors, isMissing } = faultsOn("numbers left", empty);
    expect(errors).toEqual({ left: "There is no number yet. Give one try at least." });
    expect(isMissing).toBe(true);
  });

  it("with empty marks, where the test has marks", () => {
    const marks: Draft = { ...empty, protocol: "pass_fail_wall" };
    expect(faultsOn("numbers right", marks).errors).toHaveProperty("right");
    const passed = { ...marks.marks, right: { lastPass: "10", firstFail: "" } };
    expect(faultsOn("numbers right", { ...marks, marks: passed }).errors).toEqual({});
  });

  it.each([
    ["eight", /Give numbers only/],
    ["-1", /A distance is 0 or more/],
    ["40", /More than 25 cm/],
  ])("with %s as a number", (text, words) => {
    const { errors, isMissing } = faultsOn("numbers left", typed(text));
    expect(errors.left).toMatch(words);
    expect(isMissing).toBe(false);
  });

  it("with tries of which none counts", () => {
    expect(faultsOn("numbers left", typed("8.4", "heel_lifted")).errors.left).toMatch(
      /None of the tries counts/,
    );
  });

  it("with a number of another screen's test that cannot be, on that screen alone", () => {
    const far = [{ place: 1, text: "500", invalidReason: null }];
    const heel_raise = { ...empty.further.heel_raise, left: far };
    const draft = { ...typed("8.4"), further: { ...empty.further, heel_raise } };
    expect(faultsOn("further heel_raise left", draft).errors).toHaveProperty("heel_raise.left");
    expect(faultsOn("numbers left", draft).errors).toEqual({});
    expect(faultsOn("pain", draft).errors).toEqual({});
  });

  it("until another unit was offered that would make sense", () => {
    expect(faultsOn("numbers left", typed("84")).suggestion?.unit).toBe("mm");
    expect(faultsOn("numbers left", typed("8..4")).suggestion).toBeNull();
  });
});

describe("what was chosen and never began", () => {
  it("is named, side by side", () => {
    expect(blankSteps(typed("8.4")).map(({ title }) => title)).toEqual([
      "Right ankle",
      "Calf hold, straight knee, left",
      "Calf hold, straight knee, right",
      "Squat",
      "Heel raises on one leg, left",
      "Heel raises on one leg, right",
    ]);
  });

  it("is not what was stopped at once, or seen in part", () => {
    const begun: Draft = {
      ...typed("8.4"),
      chosen: ["straight_knee_towel", "squat_screen"],
      towel: { left: { holdSec: 0, cramp: true }, right: null },
      squat: { ...empty.squat, heelsDown: true },
    };
    expect(blankSteps(begun).map(keyOf)).toEqual([
      "numbers right",
      "further straight_knee_towel right",
    ]);
  });

  it("is nothing that was not chosen", () => {
    expect(blankSteps({ ...typed("8.4"), chosen: [] }).map(keyOf)).toEqual(["numbers right"]);
  });
});
