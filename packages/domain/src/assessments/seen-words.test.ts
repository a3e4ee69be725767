import { expect, it } from "vitest";
import type { Qualities } from "./findings";
import { seenWords } from "./seen-words";

const nothing: Qualities = {
  pelvisTucks: null,
  moves: { left: null, right: null },
  lunge: { left: null, right: null },
};
const moves = { up: null, down: null, inward: null, outward: null, feel: null };

it("tells what stood out in a squat, and that nothing did where every question was answered", () => {
  const squat = { below90: true, kneesForward: null, heelsDown: false };
  expect(seenWords({ squat, qualities: { ...nothing, pelvisTucks: true } })).toEqual([
    "Squat: heels lift, pelvis tucks under",
  ]);
  const right = { below90: true, kneesForward: true, heelsDown: true };
  expect(seenWords({ squat: right, qualities: { ...nothing, pelvisTucks: false } })).toEqual([
    "Squat: nothing stood out",
  ]);
});

it("never says that nothing stood out where a question was left open", () => {
  const right = { below90: true, kneesForward: true, heelsDown: true };
  expect(seenWords({ squat: right, qualities: null })).toEqual([
    "Squat: ends below level, knees come forward, heels stay down; the rest not seen",
  ]);
  for (const part of ["below90", "kneesForward", "heelsDown"] as const) {
    const squat = { ...right, [part]: null };
    const words = seenWords({ squat, qualities: { ...nothing, pelvisTucks: false } });
    expect(words.join()).toMatch(/; the rest not seen$/);
  }
  expect(seenWords({ squat: null, qualities: { ...nothing, pelvisTucks: false } })).toEqual([
    "Squat: pelvis stays; the rest not seen",
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
    "Right free: inward; the rest not tried",
  ]);
  const free = { up: "free", down: "free", inward: "free", outward: "free", feel: null } as const;
  const allFree = { ...nothing, moves: { left: free, right: null } };
  expect(seenWords({ squat: null, qualities: allFree })).toEqual(["Left moves freely"]);
  expect(seenWords({ squat: null, qualities: nothing })).toEqual([]);
  expect(seenWords({ squat: null, qualities: undefined })).toEqual([]);
});
