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
    says: "Standing on the working leg with its heel down, the other foot reaches forward, to the side, diagonally and back.",
    pose: {
      ...onOneLeg,
      lean: 10,
      near: { thigh: 20, shin: -20 },
      far: { thigh: 48, shin: 42, foot: 22 },
    },
    moving: nearLeg,
    arrows: [{ from: [196, 213], to: [252, 213], still: true }],
    down: ["nearHeel"],
    inset: { at: [250, 66], view: "above", arrows: [0, 45, 90, 180] },
  },
  "sl-soft-surface": {
    says: "Standing on one leg on a soft pad, keeping still with the knee over the foot.",
    pose: { ...onOneLeg, rest: { part: "nearSole", at: [150, 188] } },
    moving: shinAndFoot,
    held: ["nearAnkle", 36, -14],
    behind: [{ kind: "block", at: [122, 186], size: [70, 14], soft: true }],
  },
  "sl-balance-perturb": {
    says: "Standing on one leg while a partner's hand nudges the shoulder lightly, the ankle finds its balance again each time.",
    pose: onOneLeg,
    moving: shinAndFoot,
    arrows: [{ from: [62, 60], to: [104, 60] }],
    held: ["nearAnkle", 38, -14],
    down: ["nearHeel"],
    behind: [{ kind: "hand", from: [66, 88], to: [137, 62] }],
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
    says: "A short hop forward on both feet, landing softly with the shins nearly upright and the knees over the feet.",
    pose: {
      rest: { part: "nearSole", at: [226, 200] },
      lean: 30,
      head: 8,
      near: { thigh: 52, shin: -14 },
      nearArm: { upper: 10, fore: 70 },
    },
    start: {
      rest: { part: "nearBall", at: [130, 200] },
      lean: 8,
      head: 4,
      near: { thigh: 12, shin: -10, foot: -34, toes: 0 },
    },
    moving: bothShins,
    ghost: ["head", "trunk", "nearThigh", "nearShin", "nearFoot"],
    arrows: [{ from: [148, 176], bend: [176, 140], to: [204, 174] }],
    down: ["nearHeel"],
  },
  "lateral-shuffles": {
    says: "Low with soft knees, both feet shuffle sideways in quick, small steps, one way and back.",
    pose: {
      rest: { part: "nearSole", at: [140, 200] },
      lean: 36,
      head: 10,
      near: { thigh: 58, shin: -24 },
      nearArm: { upper: 16, fore: 96 },
    },
    moving: bothShins,
    arrows: [],
    inset: { at: [232, 96], view: "shuffle" },
    thumb: "inset",
  },
  "forward-bound": {
    says: "Pushing off the back leg, the body bounds forward and lands softly on the front foot in a slight squat.",
    pose: {
      rest: { part: "nearSole", at: [246, 200] },
      lean: 22,
      head: 8,
      near: { thigh: 54, shin: -22 },
      far: { thigh: -22, shin: -74, foot: -100 },
      nearArm: { upper: -44, fore: 20 },
      farArm: { upper: 48, fore: 116 },
    },
    start: {
      rest: { part: "farBall", at: [96, 200] },
      lean: 20,
      head: 8,
      near: { thigh: 66, shin: -20, foot: -10 },
      far: { thigh: -22, shin: -30, foot: -56, toes: 0 },
    },
    ghost: ["farThigh", "farShin", "farFoot", "head", "trunk", "nearThigh", "nearShin", "nearFoot"],
    moving: nearLeg,
    arrows: [{ from: [166, 70], bend: [192, 48], to: [216, 70] }],
    down: ["nearHeel"],
    thumb: "whole",
  },
  "proximal-control": {
    says: "Lying on the back with one foot flat and the other leg long, the hips rise level until trunk and thighs make one line.",
    pose: {
      rest: { part: "hip", at: [150, 167] },
      lean: -113,
      head: -84,
      near: { thigh: 119, shin: 2 },
      far: { thigh: 117, shin: 112, foot: 60 },
      nearArm: { upper: 82, fore: 84, palm: 90 },
      farArm: { upper: 84, fore: 86, palm: 90 },
    },
    moving: nearLeg,
    arrows: [{ from: [152, 152], to: [152, 118] }],
    held: [172, 128],
    down: ["nearHeel"],
    thumb: "whole",
  },
} as const satisfies Record<string, Drawing>;
