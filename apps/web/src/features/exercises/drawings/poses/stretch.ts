import { type Drawing, nearLeg, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { onFloor, onWall, seatY } from "./places";

const calfAtWall: Pose = {
  rest: { part: "hip", at: [174, 107] },
  lean: 22,
  near: { to: [134.5, 200] },
  far: { to: [202, 200] },
  nearArm: onWall(250, 74),
};
const wall = { kind: "wall", x: 250 } as const;

const downDog: Pose = {
  rest: { part: "hip", at: [149, 112] },
  lean: 143,
  head: 150,
  near: { to: [98.6, 200] },
  nearArm: onFloor(208),
};

/** Holding or moving a muscle in its stretch. */
export const stretchDrawings = {
  "bent-knee-wall-stretch": {
    says: "Hands on a wall, one foot behind: both knees bend and the body sinks while the back heel stays down; hold.",
    pose: {
      rest: { part: "hip", at: [174, 111] },
      lean: 20,
      near: { to: [142, 200] },
      far: { to: [206, 200] },
      nearArm: onWall(250, 78),
    },
    start: { rest: { part: "hip", at: [160, 100] }, near: { to: [142, 200] } },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [
      { from: ["nearKnee", -40, -18], bend: ["nearKnee", -24, -24], to: ["nearKnee", -8, -13] },
    ],
    held: ["nearCalf", -30, 4],
    down: ["nearHeel"],
    behind: [wall],
  },
  "calf-stretch-2pos": {
    says: "Hands on a wall, one foot behind with the heel down: hold with the back knee straight, then bend that knee and hold again.",
    pose: calfAtWall,
    start: { rest: { part: "hip", at: [170, 112] }, near: { to: [134.5, 200] } },
    ghost: ["nearShin"],
    moving: nearLeg,
    arrows: [{ from: ["nearKnee", 4, -2], to: ["nearKnee", 30, 6] }],
    held: ["nearCalf", -26, 4],
    down: ["nearHeel"],
    behind: [wall],
  },
  "wall-toe-stretch": {
    says: "The heel on the floor and the toes up against a wall, the hips come towards the wall with the knee straight; hold.",
    pose: {
      rest: { part: "nearHeel", at: [226, 200] },
      lean: -3,
      near: { thigh: -3, shin: -6, foot: 36 },
      far: { to: [210, 200], by: "ball", foot: -30, toes: 0 },
      nearArm: onWall(249, 82),
    },
    start: { rest: { part: "nearHeel", at: [226, 200] }, near: { thigh: 9, shin: 7, foot: 36 } },
    ghost: ["nearThigh", "nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["hip", -44, 2], to: ["hip", -14, 2] }],
    held: ["nearCalf", -34, 6],
    down: ["nearHeel"],
    behind: [{ kind: "wall", x: 249 }],
  },
  "step-stretch": {
    says: "Heels hanging off a step and hands on a wall, the straight body leans slowly towards the wall; hold.",
    pose: {
      rest: { part: "nearBall", at: [172, 178] },
      lean: 14,
      near: { thigh: -13, shin: -13, foot: 16, toes: 0 },
      nearArm: onWall(244, 36),
    },
    start: {
      rest: { part: "nearBall", at: [172, 178] },
      near: { thigh: 0, shin: 0, foot: 16, toes: 0 },
    },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["nearKnee", -36, -8], to: ["nearKnee", -11, -8] }],
    held: ["nearCalf", -32, 6],
    behind: [
      { kind: "wall", x: 244 },
      { kind: "block", at: [166, 178], size: [78, 22] },
    ],
  },
  "gentle-pf-stretch": {
    says: "Sitting with one foot drawn back, the toes stay on the floor and the heel lifts until the sole pulls mildly; hold.",
    pose: {
      rest: { part: "seat", at: [112, seatY] },
      lean: 12,
      head: 14,
      near: { to: [150, 200], by: "ball", foot: -54, toes: 0 },
      far: { to: [176, 200] },
      nearArm: { to: ["nearKnee", -18, -10], palm: 80 },
    },
    start: { near: { to: [150, 200], by: "ball", foot: 0 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [
      { from: ["nearAnkle", -24, 20], bend: ["nearAnkle", -28, 4], to: ["nearAnkle", -14, -8] },
    ],
    held: ["nearAnkle", -38, 4],
    down: ["nearBall"],
    behind: [{ kind: "chair", at: [108, seatY] }],
  },
  "downdog-alternating": {
    says: "On hands and feet with the hips high, one heel presses to the floor with its knee straight while the other knee bends.",
    pose: {
      ...downDog,
      far: { to: [114, 200], by: "ball", foot: -48, toes: 0 },
    },
    start: { near: { to: [115, 200], by: "ball", foot: -44, toes: 0 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [{ from: [76, 164], to: [76, 194] }],
    down: ["nearHeel"],
  },
  "downdog-walks": {
    says: "On hands and flat feet with the hips high and the knees straight, the feet walk closer in small steps and away again.",
    pose: { ...downDog, rest: { part: "hip", at: [153, 111] }, near: { to: [104, 200] } },
    start: { rest: { part: "hip", at: [140, 122] }, near: { to: [76, 200] } },
    ghost: nearLeg,
    moving: nearLeg,
    arrows: [{ from: [64, 213], to: [134, 213], both: true }],
    down: ["nearHeel"],
  },
  "side-lunge-pyramid": {
    says: "From a side lunge the body turns, the front knee straightens with the toes up and the trunk folds over it.",
    pose: {
      rest: { part: "nearHeel", at: [212, 200] },
      lean: 116,
      head: 122,
      near: { thigh: 28, shin: 28, foot: 34 },
      far: { thigh: -30, shin: -30, foot: -8 },
      nearArm: { to: ["nearAnkle", 4, -10], palm: 30 },
    },
    moving: nearLeg,
    arrows: [{ from: [196, 66], bend: [224, 74], to: [232, 104] }],
    down: ["nearHeel"],
    inset: { at: [104, 74], view: "sideLunge" },
  },
  "toe-balance-fold": {
    says: "From a deep squat on the toes, the hands go to the floor, the heels come down and the knees straighten into a fold.",
    pose: {
      rest: { part: "nearSole", at: [190, 200] },
      lean: 151,
      head: 154,
      near: { thigh: 2, shin: 2 },
      nearArm: onFloor(216),
    },
    moving: nearLeg,
    arrows: [{ from: [138, 128], bend: [140, 96], to: [164, 84] }],
    down: ["nearHeel"],
    start: {
      rest: { part: "nearBall", at: [116, 200] },
      lean: 16,
      head: 6,
      near: { thigh: 106, shin: -48, foot: -44, toes: 0 },
      nearArm: { upper: 56, fore: 78 },
    },
    ghost: ["head", "trunk", "nearThigh", "nearShin", "nearFoot", "nearUpperArm", "nearForearm"],
    thumb: "whole",
  },
} as const satisfies Record<string, Drawing>;
