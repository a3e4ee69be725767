import { describe, expect, it } from "vitest";
import { typeNameOf } from "./athlete-type";
import { ownTypeInput } from "./athlete-type.schema";
import { shippedTypeRules } from "./type-rules";

const sprint = {
  name: "  Sprint  team ",
  base: "runner",
  targetCm: 11,
  rules: shippedTypeRules.runner,
};
const faults = (change: object) => {
  const result = ownTypeInput.safeParse({ ...sprint, ...change });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join("."));
};
const rules = (change: object) => faults({ rules: { ...shippedTypeRules.runner, ...change } });

describe("a type of one's own", () => {
  it("is taken with a tidy name; no target is none", () => {
    expect(ownTypeInput.parse({ ...sprint, targetCm: undefined })).toMatchObject({
      name: "Sprint team",
      targetCm: null,
    });
    expect(faults({})).toEqual([]);
  });
  it("may not take a shipped name, an empty or an endless one", () => {
    expect(faults({ name: "Runner" })).toEqual(["name"]);
    expect(faults({ name: " " })).toEqual(["name"]);
    expect(faults({ name: "x".repeat(61) })).toEqual(["name"]);
  });
  it("stays within what its base allows, fault by fault", () => {
    expect(rules({ full: { min: 3, max: 2 } })).toEqual(["rules.full.max"]);
    expect(rules({ full: { min: 2, max: 4 } })).toEqual(["rules.full.max"]);
    expect(rules({ total: { min: 1, max: 5 } })).toEqual(["rules.total.min"]);
    expect(rules({ total: { min: 4, max: 6 } })).toEqual(["rules.total.max"]);
    expect(rules({ full: { min: 2, max: 3 }, total: { min: 2, max: 2 } })).toEqual([
      "rules.full.max",
    ]);
    expect(rules({ days: { ...shippedTypeRules.runner.days, intervals: "full" } })).toEqual([
      "rules.days.intervals",
    ]);
  });
  it("names an athlete's type, else the shipped one", () => {
    expect(typeNameOf({ athleteType: "runner", typeName: "Sprint" })).toBe("Sprint");
    expect(typeNameOf({ athleteType: "lifter", typeName: null })).toBe("Lifter");
  });
});
