import { expect, it } from "vitest";
import { beatWords, clockWords } from "./clock-words";

it("says a clock's start, half, last five seconds and end, and nothing between", () => {
  const said = Array.from({ length: 31 }, (_, sec) => clockWords("left hold", sec, 30));
  expect(said.flatMap((words, sec) => (words === null ? [] : [[sec, words]]))).toEqual([
    [0, "Started: left hold, 30 seconds."],
    [15, "Half: 15 seconds to go."],
    [25, "5"],
    [26, "4"],
    [27, "3"],
    [28, "2"],
    [29, "1"],
    [30, "Done: 30 seconds."],
  ]);
});

it("says when a beat begins, and every fifth raise", () => {
  expect(beatWords(4, 0, 0)).toBe("Get ready: 4 beats.");
  expect(beatWords(4, 2, 0)).toBeNull();
  expect(beatWords(4, 4, 0)).toBe("Go: up.");
  expect(beatWords(4, 9, 2)).toBeNull();
  expect(beatWords(4, 14, 5)).toBe("5 raises.");
});
