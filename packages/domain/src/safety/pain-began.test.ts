import { expect, it } from "vitest";
import { beganWords, type PainMoment } from "./pain-began";

it.each<[PainMoment | null, string]>([
  [null, "began at heel drops"],
  ["first_set", "began at heel drops, in the first set"],
  ["later_set", "began at heel drops, in a later set"],
  ["after", "began at heel drops, right after it"],
])("where a pain began reads on after what it was: %s", (moment, words) => {
  expect(beganWords({ itemId: "1", exerciseId: "heel-drops", moment })).toBe(words);
});
