import { expect, it } from "vitest";
import type { Qualities } from "./findings";
import { seenWords } from "./seen-words";

const nothing: Qualities = {
  pelvisTucks: null,
  moves: { left: null, right: null },
  lunge: { left: null, right: null },
};
const moves = { up: null, down: null, inward: null, outward: null, feel: null };

it("tells what stood out in a squat, and that nothing did", () => {
  const squat = { below90: true, kneesForward: null, heelsDown: false };
  expect(seenWords({ squat, qualities: { ...nothing, pelvisTucks: true } })).toEqual([
    "Squat: heels lift, pelvis tucks under",
  ]);
  expect(seenWords({ squat: { ...squat, heelsDown: true }, qualities: null })).toEqual([
    "Squat: nothing stood out",
  ]);
  expect(seenWords({ squat: null, qualities: { ...nothing, pelvisTucks: false } })).toEqual([
    "Squat: nothing stood out",
  ]);
});

it("tells each side's lunge and moves, and says nothing of what nobody looked at", () => {
  const qualities: Qualities = {
    ...nothing,
    lunge: { left: ["arch_collapsed"], right: [] },
    moves: {
      left: { ...moves, up: "stiff", down: "free", feel: "rigid" },
      right: { ...moves, inward: "free" },
    },
  };
  expect(seenWords({ squat: null, qualities })).toEqual([
    "Left lunge: arch dropped",
    "Left stiff: up",
    "Left feels rigid",
    "Right lunge: nothing gave way",
    "Right moves freely",
  ]);
  expect(seenWords({ squat: null, qualities: nothing })).toEqual([]);
  expect(seenWords({ squat: null, qualities: undefined })).toEqual([]);
});
