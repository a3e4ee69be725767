import { bothShins, type Drawing, nearLeg, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { farFootDown, seatY } from "./places";

/** Standing on the near leg, the other foot lifted behind. */
const onOneLeg: Pose = {
  rest: { part: "nearSole", at: [150, 200] },
  lean: 4,
  near: { thigh: 8, shin: -9 },
  far: { thigh: 26, shin: -58, foot: -70 },
  nearArm: { upper: -34, fore: -4 },
  farArm: { upper: 40, fore: 66 },
};

/** Strength and balance. */
export const strengthDrawings = {
  "tib-ant-band": {
    says: "Sitting with a band from ahead round the front of the foot, the foot pulls up towards the shin against it.",
    pose: {
      rest: { part: "seat", at: [112, seatY] },
      lean: -4,
      head: 8,
      near: { to: [186, 200], by: "heel", foot: 50 },
      far: farFootDown(140),
      nearArm: { to: ["hip", 22, -9], palm: 84 },
    },
    start: { near: { to: [186, 200], by: "heel", foot: 12 } },
    ghost: ["nearFoot"],
    moving: ["nearFoot"],
    arrows: [
      { from: ["nearAnkle", 37, -10], bend: ["nearAnkle", 36, -30], to: ["nearAnkle", 16, -38] },
    ],
    down: ["nearHeel"],
    behind: [
      { kind: "chair", at: [108, seatY] },
      { kind: "post", at: [268, 200], height: 38 },
    ],
    front: [
      {
        kind: "band",
        through: [
          ["nearFoot", 14, 3],
          [264, 172],
        ],
        wide: 6,
      },
    ],
  },
  "band-4way": {
    says: "Sitting with a band round the foot held in the hands, the foot pushes against it down, and in turn up, inwards and outwards.",
    pose: {
      rest: { part: "seat", at: [104, 200] },
      lean: -8,
      head: 8,
      near: { thigh: 90, shin: 89, foot: 56 },
      far: { to: [158, 200] },
      nearArm: { to: [140, 160], palm: 80 },
    },
    start: { near: { thigh: 90, shin: 89, foot: 96 } },
    ghost: ["nearFoot"],
    moving: ["nearFoot"],
    arrows: [
      { from: ["nearAnkle", 10, -34], bend: ["nearAnkle", 30, -30], to: ["nearAnkle", 34, -14] },
    ],
    front: [
      {
        kind: "band",
        through: [
          ["nearHand", 4, 0],
          ["nearFoot", 18, 7],
        ],
        wide: 5,
      },
    ],
    inset: { at: [226, 96], view: "front", turns: [0], arrows: [0, 90, 180, 270] },
  },
  "sl-balance-reach": {
    says: "Standing on one leg, the other foot reaches forward, to the side, diagonally and back, and the standing heel stays down.",
    pose: {
      ...onOneLeg,
      lean: 10,
      near: { thigh: 16, shin: -16 },
      far: { thigh: 44, shin: 40, foot: 22 },
    },
    moving: ["farThigh", "farShin", "farFoot"],
    arrows: [{ from: [190, 213], to: [248, 213] }],
    down: ["nearHeel"],
    inset: { at: [250, 66], view: "above", arrows: [0, 45, 90, 180] },
  },
  "sl-soft-surface": {
    says: "Standing on one leg on a soft pad, keeping still with the knee over the foot.",
    pose: { ...onOneLeg, rest: { part: "nearSole", at: [150, 188] } },
    moving: shinAndFoot,
    arrows: [{ from: ["nearCalf", -20, 0], to: ["nearCalf", 20, 0], both: true }],
    held: ["nearCalf", 36, 0],
    behind: [{ kind: "block", at: [126, 188], size: [62, 12], soft: true }],
  },
  "sl-balance-perturb": {
    says: "Standing on one leg and catching a ball, the ankle finds its balance again after each throw.",
    pose: {
      ...onOneLeg,
      nearArm: { upper: 52, fore: 88, palm: 96 },
      farArm: { upper: 66, fore: 92, palm: 96 },
    },
    moving: shinAndFoot,
    arrows: [
      { from: [268, 48], bend: [244, 50], to: [228, 64] },
      { from: ["nearCalf", -20, 0], to: ["nearCalf", 20, 0], both: true },
    ],
    down: ["nearHeel"],
    behind: [{ kind: "ball", at: ["nearHand", 15, -2], radius: 9 }],
    thumb: "whole",
  },
  "plyo-bounces": {
    says: "With nearly straight knees the body bounces up from the ankles and meets the floor only for a moment.",
    pose: {
      rest: { part: "nearBall", at: [164, 184] },
      lean: 2,
      near: { thigh: 6, shin: -5, foot: -46, toes: -38 },
      nearArm: { upper: -14, fore: 56 },
    },
    start: {
      rest: { part: "nearSole", at: [150, 200] },
      near: { thigh: 12, shin: -13 },
    },
    moving: bothShins,
    ghost: shinAndFoot,
    arrows: [{ from: [120, 200], to: [120, 148], both: true }],
  },
  "short-hops": {
    says: "A short hop forward, landing softly with the shin nearly upright and the knee over the foot.",
    pose: {
      rest: { part: "nearSole", at: [204, 200] },
      lean: 32,
      head: 10,
      near: { thigh: 56, shin: -14 },
      nearArm: { upper: 10, fore: 70 },
    },
    start: {
      rest: { part: "nearBall", at: [150, 200] },
      near: { thigh: 34, shin: -28, foot: -24, toes: 0 },
    },
    moving: bothShins,
    ghost: shinAndFoot,
    arrows: [{ from: [150, 176], bend: [176, 138], to: [197, 172] }],
    down: ["nearHeel"],
  },
  "lateral-shuffles": {
    says: "Low with soft knees, both feet shuffle sideways in quick, small steps, one way and back.",
    pose: {
      rest: { part: "nearSole", at: [160, 200] },
      lean: 36,
      head: 10,
      near: { thigh: 58, shin: -24 },
      nearArm: { upper: 16, fore: 96 },
    },
    moving: bothShins,
    arrows: [],
    inset: { at: [248, 84], view: "pair", arrows: [-90, 90] },
    thumb: "inset",
  },
  "forward-bound": {
    says: "Pushing off the back leg, the body bounds forward and lands softly on the front foot in a slight squat.",
    pose: {
      rest: { part: "nearSole", at: [212, 200] },
      lean: 22,
      head: 8,
      near: { thigh: 54, shin: -22 },
      far: { thigh: -22, shin: -74, foot: -100 },
      nearArm: { upper: -44, fore: 20 },
      farArm: { upper: 48, fore: 116 },
    },
    start: {
      rest: { part: "hip", at: [132, 96] },
      lean: 16,
      near: { thigh: 62, shin: -26, foot: -10 },
    },
    moving: nearLeg,
    arrows: [{ from: [136, 74], bend: [164, 52], to: [186, 82] }],
    down: ["nearHeel"],
  },
  "proximal-control": {
    says: "On a step on one leg, the knee bends slowly over the foot while the hips stay level and the other foot sinks beside the step.",
    pose: {
      rest: { part: "nearSole", at: [150, 176] },
      lean: 24,
      head: 8,
      near: { thigh: 58, shin: -30 },
      far: { to: [176, 192], foot: 0 },
      nearArm: { to: ["hip", 6, -12], palm: 80 },
      farArm: { to: ["hip", 10, -14], palm: 80 },
    },
    start: {
      rest: { part: "nearSole", at: [150, 176] },
      lean: 4,
      near: { thigh: 6, shin: -5 },
    },
    ghost: ["nearThigh", "nearShin"],
    moving: nearLeg,
    arrows: [{ from: ["hip", -26, -34], to: ["hip", -26, 6] }],
    down: ["nearHeel"],
    front: [{ kind: "block", at: [120, 176], size: [64, 24] }],
  },
} as const satisfies Record<string, Drawing>;
