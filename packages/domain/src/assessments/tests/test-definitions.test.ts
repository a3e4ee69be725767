import { describe, expect, it } from "vitest";
import { shippedRuleSet } from "../../verdicts/rule-set/rule-set";
import { maxAttempts } from "./definition";
import { testCodes } from "./test-codes";
import { testDefinitions } from "./test-definitions";

const all = Object.values(testDefinitions);

describe("the tests' definitions", () => {
  it("hold every test of the specification, T1 to T12, heel raise and balance", () => {
    expect(Object.keys(testDefinitions).sort()).toEqual([...testCodes].sort());
    const ids = new Set(all.flatMap(({ id }) => id.split(", ")));
    const numbered = Array.from({ length: 12 }, (_, i) => `T${i + 1}`);
    expect([...ids].sort()).toEqual([...numbered, "Heel raise", "Single-leg balance"].sort());
  });

  it.each(all)("say how $name is done, in steps of at most two sentences each", (test) => {
    expect(testDefinitions[test.code]).toBe(test);
    expect(test.steps.length).toBeGreaterThanOrEqual(2);
    for (const step of test.steps) {
      expect(step.match(/[.?!](?=\s|$)/g)?.length ?? 0, step).toBeLessThanOrEqual(2);
    }
    expect(test.attempts).toBeGreaterThanOrEqual(1);
    expect(test.attempts).toBeLessThanOrEqual(maxAttempts);
    expect(test.sources.length).toBeGreaterThan(0);
    expect(test.error.sources.length).toBeGreaterThan(0);
  });

  it.each(all)("give every norm of $name a source", ({ norms }) => {
    for (const norm of norms) expect(norm.sources.length, norm.who).toBeGreaterThan(0);
  });

  it("tell the error and asymmetry that verdicts are judged by", () => {
    const { error, asymmetry } = shippedRuleSet;
    for (const test of all.filter(({ scale }) => scale === "distance")) {
      expect([test.error.sem, test.error.mdc]).toEqual([error.semCm, error.mdcCm]);
      if (test.asymmetry) {
        expect(test.asymmetry.text).toContain(`${asymmetry.noneMaxCm} cm`);
        expect(test.asymmetry.text).toContain(`${asymmetry.mildMaxCm.toFixed(1)} cm`);
      }
    }
    for (const test of all.filter(({ scale }) => scale === "angle")) {
      expect(test.asymmetry?.text).toContain(`${asymmetry.noneMaxDeg}°`);
      expect(test.asymmetry?.text).toContain(`${asymmetry.mildMaxDeg}°`);
    }
  });

  it("read a stretch behind with a bent knee only where the knee is bent", () => {
    const bent = all.filter(({ knee }) => knee === "bent").map(({ code }) => code);
    expect(bent).toContain("standing_knee_to_wall");
    expect(testDefinitions.straight_knee_towel.knee).toBe("straight");
    expect(testDefinitions.nwb_goniometer.knee).toBe("straight");
  });

  it("enter degrees as degrees only, and never offer a length for them", () => {
    for (const { scale, units } of all) {
      expect(units.includes("deg")).toBe(scale === "angle");
      if (scale === "angle") expect(units).toEqual(["deg"]);
    }
  });

  it("claim no cut-off for balance, and a likely change of seven heel raises as our rule", () => {
    expect(testDefinitions.single_leg_balance.norms).toEqual([]);
    expect(testDefinitions.single_leg_balance.error.mdc).toBeNull();
    expect(testDefinitions.heel_raise.error).toMatchObject({ mdc: 7 });
    expect(testDefinitions.heel_raise.error.sources).toContain("our rule");
  });
});
