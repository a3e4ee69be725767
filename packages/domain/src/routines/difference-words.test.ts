import { expect, it } from "vitest";
import { holdDose } from "../exercises/dose";
import { differenceOf } from "./difference";
import { differenceWords } from "./difference-words";
import { itemFor } from "./edit";

const stretch = itemFor([], "bent-knee-wall-stretch");
const wordsFrom = (before: (typeof stretch)[], after: (typeof stretch)[]) =>
  differenceOf(before, after).map(differenceWords);

it("tells what came in, what went, and how an amount, a leg or the order changed", () => {
  const drops = itemFor([], "heel-drops");
  const longer = { ...stretch, dose: holdDose(3, 60) };
  const left = { ...longer, id: "left", side: "left" as const };
  const right = { ...stretch, id: "right", side: "right" as const };
  const short = { ...stretch, shortDose: holdDose(1, 30) };
  expect(wordsFrom([stretch], [stretch])).toEqual([]);
  expect(wordsFrom([stretch], [stretch, drops])).toMatchInlineSnapshot(`
    [
      "Heel drops added, 12 reps, 3 s hold, both together",
    ]
  `);
  expect(wordsFrom([stretch, drops], [stretch])).toMatchInlineSnapshot(`
    [
      "Heel drops left out",
    ]
  `);
  expect(wordsFrom([stretch], [longer])).toMatchInlineSnapshot(`
    [
      "Bent-knee wall stretch: 3 × 60 s each side instead of 2 × 45 s each side",
    ]
  `);
  expect(wordsFrom([stretch], [left, right])).toMatchInlineSnapshot(`
    [
      "Bent-knee wall stretch: 3 × 60 s, left only; 2 × 45 s, right only instead of 2 × 45 s each side",
    ]
  `);
  expect(wordsFrom([left, right], [right])).toMatchInlineSnapshot(`
    [
      "Bent-knee wall stretch: 2 × 45 s, right only instead of 3 × 60 s, left only; 2 × 45 s, right only",
    ]
  `);
  expect(wordsFrom([stretch], [short])).toMatchInlineSnapshot(`
    [
      "Bent-knee wall stretch in the short version: 30 s each side instead of left out",
    ]
  `);
  expect(wordsFrom([stretch, drops], [drops, stretch])).toMatchInlineSnapshot(`
    [
      "In another order",
    ]
  `);
});
