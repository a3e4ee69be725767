import { addDays, type LocalDate } from "@talus/domain/calendar";
import { describe, expect, it } from "vitest";
import { markedWeeks, stepsOf } from "./week-steps";

const today: LocalDate = "2026-11-30";
const weeksOf = (count: number, n: number | null) =>
  Array.from({ length: count }, (_, at) => ({
    weekStart: addDays(today, -7 * (count - 1 - at)),
    n,
  }));

describe("stepsOf", () => {
  it("names every week's n where few are short, and fewer the longer they are", () => {
    expect(stepsOf(weeksOf(8, 40), today)).toEqual({ date: 2, n: 1 });
    expect(stepsOf(weeksOf(16, 40), today)).toEqual({ date: 3, n: 2 });
    expect(stepsOf(weeksOf(16, 4508), today)).toEqual({ date: 3, n: 3 });
    expect(stepsOf(weeksOf(104, 4508), today)).toEqual({ date: 27, n: 14 });
  });

  it("gives one step where there is no week", () => {
    expect(stepsOf([], today)).toEqual({ date: 1, n: 1 });
  });
});

describe("markedWeeks", () => {
  it("marks every week that is known where markers fit beside each other", () => {
    expect([...markedWeeks([1, null, 3])]).toEqual([0, 2]);
  });

  it("else marks the last and whichever stands alone", () => {
    const many = Array.from({ length: 104 }, (_, at) => (at < 90 ? at : null));
    expect([...markedWeeks(many)]).toEqual([89]);
    expect([...markedWeeks(many.with(95, 1).with(97, 2).with(98, 3))]).toEqual([95, 98]);
  });
});
