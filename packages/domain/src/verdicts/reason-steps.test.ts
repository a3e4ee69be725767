import { describe, expect, it } from "vitest";
import { reasonsByStep } from "./reason-steps";
import { ruleIds } from "./rule-set/rule-set";

describe("reasonsByStep", () => {
  it("knows the step of every rule", () => {
    const steps = reasonsByStep(ruleIds.map((ruleId) => ({ ruleId })));
    expect(steps.filter(({ title }) => title === null)).toEqual([]);
    expect(steps.flatMap(({ reasons }) => reasons)).toHaveLength(ruleIds.length);
  });

  it("tells the chain in order, whatever the order of the reasons", () => {
    const steps = reasonsByStep([
      { ruleId: "plan.always" },
      { ruleId: "band.distance", side: "left" },
      { ruleId: "limit.soleus" },
      { ruleId: "band.distance", side: "right" },
    ]);
    expect(steps.map(({ title }) => title)).toEqual(["What was measured", "What limits", "Plan"]);
    expect(steps[0]?.reasons.map((reason) => reason.side)).toEqual(["left", "right"]);
  });

  it("keeps what belongs to no step last, without a title", () => {
    expect(reasonsByStep([{}, { ruleId: "band.angle" }]).at(-1)).toEqual({
      title: null,
      reasons: [{}],
    });
  });
});
