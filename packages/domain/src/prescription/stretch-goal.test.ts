import { describe, expect, it } from "vitest";
import type { LocalDate } from "../calendar";
import { planFor } from "../reviews/cases/stretch-plan";
import { routineSec } from "../routines/duration";
import { workedFacts } from "../verdicts/cases/worked-facts";
import { nearPlateauMin } from "./stretch-goal";

const tightTowel = { left: { holdSec: 12, cramp: false }, right: { holdSec: 40, cramp: false } };

describe("the weekly minutes of a limited muscle", () => {
  it.each([
    ["a tight straight-knee test alone", { cm: [11, 11] as [number, number], towel: tightTowel }],
    ["the soleus", { sensation: { left: "back", right: "back" } as const }],
    [
      "both calf muscles",
      { sensation: { left: "back", right: "back" } as const, towel: tightTowel },
    ],
    ["joint and soleus together", { sensation: { left: "both", right: "both" } as const }],
  ])(
    "are reached by a runner's first plan for %s, in sessions of a fitting length",
    (_, change) => {
      const plan = planFor(workedFacts({ ...change, previous: null }));
      expect(plan?.asked.length).toBeGreaterThan(0);
      for (const { minutes } of plan?.asked ?? []) {
        expect(minutes).toBeGreaterThanOrEqual(nearPlateauMin);
        expect(minutes).toBeLessThanOrEqual(15);
      }
      expect(routineSec(plan?.items ?? [], "short")).toBeLessThanOrEqual(600);
      expect(routineSec(plan?.items ?? [], "full")).toBeLessThanOrEqual(30 * 60);
      expect(plan?.texts.join()).toContain("about what pays off");
    },
  );

  it("name the cause where they stay short: lifting, an unclear limit, settling", () => {
    const back = { sensation: { left: "back", right: "back" } as const };
    const lifter = planFor(workedFacts({ ...back, athleteType: "lifter" }));
    expect(lifter?.texts.join()).toContain("before lifting a muscle is held for less than 60 s");
    const unclear = planFor(workedFacts());
    expect(unclear?.texts.join()).toContain("a small start until it is clear what limits");
    const settling = planFor(
      workedFacts({
        ...back,
        previous: {
          takenOn: "2026-10-30" as LocalDate,
          protocol: "standing_knee_to_wall",
          testerId: "A",
          cm: { left: 11, right: 11 },
          nextMorningNrs: 0,
        },
      }),
    );
    expect(settling?.judgement.decision).toBe("regress");
    expect(settling?.texts.join()).toContain("less for now, so that things can settle");
    expect(settling?.texts.join()).not.toContain("what limits the ankle is not clear");
  });
});
