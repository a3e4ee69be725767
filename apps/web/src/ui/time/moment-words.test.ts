import { expect, it } from "vitest";
import { momentWords } from "./moment-words";

const now = new Date(2026, 10, 28, 20, 5);

it.each([
  ["the time alone on the same day", new Date(2026, 10, 28, 8, 4), "at 08:04"],
  ["the day too on another one", new Date(2026, 10, 27, 18, 38), "on 27 Nov at 18:38"],
])("tells %s", (_, at, words) => {
  expect(momentWords(at, now)).toBe(words);
});
