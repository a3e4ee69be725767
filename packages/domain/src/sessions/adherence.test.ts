import { describe, expect, it } from "vitest";
import { adherenceBand, adherencePct, adherenceText, verdictAdherencePct } from "./adherence";

const of = (done: number, planned: number) => ({ done, planned });

describe("adherence", () => {
  it("is unknown, not 0 and not 100, where nothing was planned", () => {
    expect(adherencePct(of(2, 0))).toBeNull();
    expect(adherenceBand(of(2, 0))).toBe("unknown");
    expect(verdictAdherencePct(of(0, 0))).toBeNull();
  });

  it("is clipped at 100 for the verdict alone", () => {
    expect(adherencePct(of(6, 4))).toBe(150);
    expect(verdictAdherencePct(of(6, 4))).toBe(100);
    expect(verdictAdherencePct(of(7, 10))).toBe(70);
  });

  it.each([
    [0, 5, "missed"],
    [49, 100, "low"],
    [50, 100, "below"],
    [79, 100, "below"],
    [80, 100, "on_plan"],
    [120, 100, "on_plan"],
    [121, 100, "above"],
    [150, 100, "above"],
    [151, 100, "far_over"],
  ] as const)("%i of %i is %s", (done, planned, band) => {
    expect(adherenceBand(of(done, planned))).toBe(band);
  });

  it("never shows a percentage without its numbers", () => {
    expect(adherenceText(of(5, 6))).toBe("5 of 6 planned, 83 %");
    expect(adherenceText(of(1, 0))).toBe("1 done, nothing planned");
  });
});
