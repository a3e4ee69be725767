import { describe, expect, it } from "vitest";
import { dayLabels, dayPlaces } from "./calm-places";

describe("the dates under an athlete's line", () => {
  it.each([
    ["begin with the first test and end with the newest", [0, 50, 100], [0, 1, 2]],
    ["leave out what has no room beside its neighbours", [0, 10, 50, 60, 100], [0, 2, 4]],
    ["leave out what has no room beside the newest", [0, 80, 100], [0, 2]],
    ["are one for one test", [12], [0]],
    ["are one for two tests of one day", [12, 12], [1]],
  ])("%s", (_, days, shown) => {
    expect(dayLabels(dayPlaces(days))).toEqual(shown);
  });

  it("are none for no test", () => {
    expect(dayLabels(dayPlaces([]))).toEqual([]);
  });
});
