import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationOf } from "../science/citations";
import { shippedRuleSet } from "../verdicts/rule-set/rule-set";
import { type ReturnFacts, returnToBuild } from "./return-to-build";

const facts: ReturnFacts = {
  protocol: "standing_knee_to_wall",
  takenOn: "2026-11-20",
  cm: { left: 10.4, right: 12 },
  earlier: [
    { takenOn: "2026-08-01", protocol: "standing_knee_to_wall", cm: { left: 9, right: 9 } },
    { takenOn: "2026-10-01", protocol: "standing_knee_to_wall", cm: { left: 12.4, right: 12.1 } },
    { takenOn: "2026-10-20", protocol: "standing_knee_to_wall", cm: { left: 11.2, right: 12 } },
  ],
  goalCm: { left: null, right: null },
};
const back = (change: Partial<ReturnFacts>, rules = shippedRuleSet) =>
  returnToBuild({ ...facts, ...change }, rules);

describe("maintenance goes back to build", () => {
  it("when a side falls by more than the error from its best test at the target, and says which", () => {
    const found = back({});
    expect(found).toMatchObject({ side: "left", fallCm: 2, fromDay: "2026-10-01", errorCm: 1.9 });
    expect(found?.text).toContain("2.0 cm less");
    for (const source of found?.sources ?? []) expect(citationOf(source).says).not.toBe("");
  });

  it("and tells it in words, with the day where it is known", () => {
    expect(back({})?.text).toBe(
      "The left ankle measures 10.4 cm, 2.0 cm less than its best test at the target (12.4 cm on 1 Oct). That is more than the measuring error of 1.9 cm, so the plan builds range again instead of keeping it.",
    );
    const earlier = facts.earlier.map((test) => ({ ...test, takenOn: null }));
    expect(back({ earlier })?.text).toContain("(12.4 cm). ");
    expect(back({})?.sources).toContain("R8");
  });

  it("for the side with the greater fall", () => {
    expect(back({ cm: { left: 10.4, right: 9 } })).toMatchObject({ side: "right", fallCm: 3.1 });
    expect(back({ cm: { left: 9, right: 9.5 } })).toMatchObject({ side: "left", fallCm: 3.4 });
  });

  it("from the best test, in whichever order the tests come", () => {
    const earlier = facts.earlier.toReversed();
    expect(back({ earlier })).toMatchObject({ fromCm: 12.4, toCm: 10.4, fromDay: "2026-10-01" });
  });

  it("from a test at exactly the target, but never by an angle", () => {
    const goalCm = { left: 12.4, right: 12.4 };
    expect(back({ goalCm })).toMatchObject({ side: "left", fallCm: 2 });
    const angles = facts.earlier.map((test) => ({ ...test, protocol: "nwb_goniometer" as const }));
    expect(back({ protocol: "nwb_goniometer", earlier: angles })).toBeNull();
  });

  it("not for a fall of exactly the error, nor for a gain", () => {
    expect(back({ cm: { left: 10.5, right: 12 } })).toBeNull();
    expect(back({ cm: { left: 13, right: 13 } })).toBeNull();
  });

  it("not from a test below the target, of another protocol, or of an unknown side", () => {
    expect(back({ earlier: facts.earlier.slice(0, 1), cm: { left: 5, right: 5 } })).toBeNull();
    expect(back({ protocol: "half_kneeling" })).toBeNull();
    expect(back({ cm: { left: null, right: null } })).toBeNull();
    expect(back({ goalCm: { left: 13, right: 13 } })).toBeNull();
  });

  it("by the organisation's own error where it has one", () => {
    const ownError = { standing_knee_to_wall: { semCm: 0.8, mdcCm: 2.2 } };
    expect(back({}, { ...shippedRuleSet, ownError })).toBeNull();
  });

  it("never within the error, always beyond it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1016, max: 2000 }),
        fc.integer({ min: 0, max: 1000 }),
        (best, fall) => {
          const earlier = [
            { ...facts.earlier[0], cm: { left: best / 100, right: null } },
          ] as ReturnFacts["earlier"];
          const cm = { left: (best - fall) / 100, right: null };
          expect(back({ earlier, cm }) !== null).toBe(fall > 190);
        },
      ),
    );
  });
});
