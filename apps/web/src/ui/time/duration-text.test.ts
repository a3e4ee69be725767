import { expect, test } from "vitest";
import { durationText } from "./duration-text";

test("a duration reads as a clock or in words, minutes rounded up", () => {
  expect([0, 45, 60, 1340, 3905].map((sec) => durationText(sec))).toEqual([
    "0:00",
    "0:45",
    "1:00",
    "22:20",
    "1:05:05",
  ]);
  expect([45, 60, 61, 1340, 3600].map((sec) => durationText(sec, "words"))).toEqual([
    "45 s",
    "1 min",
    "2 min",
    "23 min",
    "1 h 0 min",
  ]);
});
