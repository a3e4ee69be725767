import { describe, expect, it } from "vitest";
import { noSymptoms } from "../../safety/red-flags";
import { workedFacts, workedToday } from "../cases/worked-facts";
import { type InjuryFacts, noInjuries } from "../facts/facts";
import { injuryFactsOf } from "../facts/injury-facts";
import { shippedRuleSet } from "../rule-set/rule-set";
import { judge } from "../verdict";
import { scoreCm, scoreDeg } from "./acceptance";

const refused = (facts: Parameters<typeof judge>[0]) => {
  const verdict = judge(facts, shippedRuleSet, workedToday);
  return verdict.kind === "refused" ? verdict : null;
};
const marks = (lastPass: number | null, firstFail: number | null, unit: "in" | "cm" = "in") => ({
  ...workedFacts({ cm: [null, null] }),
  protocol: "pass_fail_wall" as const,
  unit,
  marks: { left: { lastPass, firstFail }, right: null },
});

describe("refusals", () => {
  it("name the field, the reason and what to do", () => {
    const found = refused(workedFacts({ takenOn: "2026-02-30", cm: [-1, 26] }));
    expect(found?.refusals).toEqual([
      {
        field: "date",
        reason: "invalid",
        message: expect.stringContaining("The calendar has no such day."),
      },
      {
        field: "left",
        reason: "negative",
        message: "A distance is 0 or more. A knee that cannot reach at 0 is recorded as 0.",
      },
      {
        field: "right",
        reason: "implausible_gt_25cm",
        message: "More than 25 cm is not plausible. Check the number and its unit.",
      },
    ]);
  });
  it("tell each kind once a side, however many attempts it concerns", () => {
    const facts = { ...workedFacts(), attempts: { left: [30, 31, -1], right: [Number.NaN] } };
    expect(refused(facts)?.refusals.map(({ field, reason }) => `${field}:${reason}`)).toEqual([
      "left:implausible_gt_25cm",
      "left:negative",
      "right:not_a_number",
    ]);
  });
  it("hold for marks: a first miss before the last pass, and marks too far", () => {
    expect(refused(marks(5, 5))?.refusals[0]?.reason).toBe("fail_before_pass");
    expect(refused(marks(5, 4))?.refusals[0]?.reason).toBe("fail_before_pass");
    expect(refused(marks(5, 6))).toBeNull();
    expect(refused(marks(null, 6))).toBeNull();
    expect(refused(marks(5, null))).toBeNull();
  });
  it("offer for marks a unit in which every mark would fit, and none that would not", () => {
    expect(refused(marks(11, 12))?.suggestion?.unit).toBe("cm");
    expect(refused(marks(100, 120, "cm"))?.suggestion?.unit).toBe("mm");
    expect(refused(marks(300, 320, "cm"))?.suggestion).toBeNull();
  });
  it("hold for angles: −30° to 60°", () => {
    const angle = (left: number) =>
      refused({
        ...workedFacts(),
        protocol: "nwb_goniometer",
        unit: "deg",
        attempts: { left: [left], right: [10] },
      })?.refusals[0]?.reason ?? null;
    expect([-31, -30, 60, 61].map(angle)).toEqual([
      "implausible_angle",
      null,
      null,
      "implausible_angle",
    ]);
  });
  it("refuse nothing at all, yet take a red flag without a measure", () => {
    const nothing = workedFacts({ cm: [null, null] });
    expect(refused(nothing)?.refusals.map(({ reason }) => reason)).toEqual(["none_given"]);
    expect(refused({ ...nothing, symptoms: { ...noSymptoms, calfWarmRed: true } })).toBeNull();
  });
});

describe("a score", () => {
  it("is the mean, kept to 0.01; null without a value", () => {
    expect(scoreCm([], "cm")).toBeNull();
    expect(scoreCm([9, 9.4, 9.3], "cm")).toBe(9.23);
    expect(scoreCm([4], "in")).toBe(10.16);
    expect(scoreDeg([])).toBeNull();
    expect(scoreDeg([10, 11, 11])).toBe(10.67);
  });
});

describe("an injury history", () => {
  const injury = (kind: string, side: string, resolvedOn: string | null = null) =>
    ({ kind, side, resolvedOn }) as Parameters<typeof injuryFactsOf>[0][number];
  const none: InjuryFacts = noInjuries;
  it.each([
    ["nothing", [], none],
    [
      "Achilles trouble, even resolved",
      [injury("achilles_tendinopathy", "left", "2020-01-01")],
      { ...none, achilles: true },
    ],
    [
      "an open plantar irritation",
      [injury("plantar_fascia_irritation", "right")],
      { ...none, plantarIrritation: true },
    ],
    ["a resolved one", [injury("plantar_fascia_irritation", "right", "2020-01-01")], none],
    [
      "a spur of one side",
      [injury("bone_spur", "right")],
      { ...none, bony: { left: false, right: true } },
    ],
    [
      "a spur of both",
      [injury("bone_spur", "both")],
      { ...none, bony: { left: true, right: true } },
    ],
  ])("steers by %s", (_name, injuries, facts) => {
    expect(injuryFactsOf(injuries)).toEqual(facts);
  });
});
