import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayLabels, dayPlaces } from "./calm-places";

const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 120 })
  .map((all) => [...all].sort((a, b) => a - b));

describe("the dates under an athlete's line", () => {
  it("stand far enough apart, and the newest is always among them", () => {
    fc.assert(
      fc.property(days, (all) => {
        const places = dayPlaces(all);
        const shown = dayLabels(places);
        expect(shown.at(-1)).toBe(all.length - 1);
        for (const [at, i] of shown.entries()) {
          const before = shown[at - 1];
          if (before === undefined) continue;
          expect((places[i] ?? 0) - (places[before] ?? 0)).toBeGreaterThanOrEqual(34);
        }
      }),
    );
  });

  it("begin with the first test", () => {
    expect(dayLabels(dayPlaces([0, 10, 50, 100]))).toEqual([0, 2, 3]);
  });

  it("are one for one test", () => {
    expect(dayLabels(dayPlaces([12]))).toEqual([0]);
  });
});
