import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { onWall } from "./places";

/** Standing with the balls of the feet on the edge of a step before a wall. */
const stepTop = 172;
const heelsLow: Pose = {
  rest: { part: "nearBall", at: [198, stepTop] },
  lean: 1,
  near: { thigh: 1, shin: -1, foot: 24, toes: 0 },
  nearArm: onWall(242, 34),
};
const heelsHigh: Pose = {
  ...heelsLow,
  near: { thigh: 1, shin: 1, foot: -36, toes: 0 },
};
const step = [
  { kind: "wall", x: 242 },
  { kind: "block", at: [192, stepTop], size: [50, 28] },
  { kind: "level", from: [136, stepTop], to: [186, stepTop] },
] as const;

/** On the floor, on the balls of the feet. */
const onToes: Pose = {
  rest: { part: "nearBall", at: [166, 200] },
  lean: 0,
  near: { thigh: 1, shin: 1, foot: -40, toes: 0 },
};
const flat: Partial<Pose> = {
  rest: { part: "nearSole", at: [149.4, 200] },
  near: { thigh: 0, shin: 0 },
};

/** Calf work under load. */
export const loadDrawings = {
  "heel-drops": {
    says: "Standing with the balls of the feet on a step, the heels sink slowly below the edge and stay there for a moment.",
    pose: heelsLow,
    start: { near: { thigh: 0, shin: 0, foot: 0, toes: 0 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [{ from: [158, 148], to: [158, 196] }],
    held: [144, 186],
    behind: step,
  },
  "eccentric-calf-raise": {
    says: "From high on the toes on the edge of a step, both heels are lowered over ten seconds to below the edge.",
    pose: heelsLow,
    start: heelsHigh,
    ghost: ["nearShin", "nearFoot"],
    moving: shinAndFoot,
    arrows: [{ from: ["nearAnkle", -26, -40], to: ["nearAnkle", -26, 8] }],
    behind: [...step, { kind: "clock", at: [120, 140], seconds: 10 }],
  },
  "calf-raise-step": {
    says: "On the edge of a step, rise from heels below the edge to as high on the toes as possible.",
    pose: heelsHigh,
    start: { near: heelsLow.near },
    ghost: ["nearShin", "nearFoot"],
    moving: shinAndFoot,
    arrows: [{ from: [154, 190], to: [154, 130] }],
    down: ["nearBall"],
    behind: step,
  },
  "loaded-calf-stretch": {
    says: "Standing on the edge of a step with light dumbbells in the hands, the heels sink slowly into the stretch.",
    pose: { ...heelsLow, nearArm: { upper: 0, fore: 4 }, farArm: { upper: 6, fore: 10 } },
    start: { near: { thigh: 0, shin: 0, foot: 0, toes: 0 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [{ from: [158, 148], to: [158, 196] }],
    behind: [
      { kind: "block", at: [192, stepTop], size: [50, 28] },
      { kind: "level", from: [136, stepTop], to: [186, stepTop] },
    ],
    front: [
      { kind: "dumbbell", at: ["farHand", 3, 6] },
      { kind: "dumbbell", at: ["nearHand", 1, 6] },
    ],
  },
  "ankle-rocker-band": {
    says: "In a deep squat with flat feet and a band from behind over the top of the foot, the knees rock forward against it.",
    pose: {
      rest: { part: "nearSole", at: [164, 200] },
      lean: 32,
      head: 6,
      near: { thigh: 121, shin: -36 },
      nearArm: { upper: 98, fore: 98, palm: 90 },
    },
    start: { rest: { part: "hip", at: [139, 177] }, lean: 30, near: { to: [164, 200] } },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["nearKnee", 11, 12], to: ["nearKnee", 38, 12] }],
    down: ["nearHeel"],
    behind: [{ kind: "post", at: [72, 200], height: 34 }],
    front: [
      {
        kind: "band",
        through: [
          [76, 188],
          ["nearFoot", 4, -2],
        ],
        wide: 5,
      },
      { kind: "loop", at: ["nearFoot", 7, -0.5], radius: [4.4, 5], tilt: 30 },
    ],
  },
  "calf-raise-progression": {
    says: "Standing on the floor, both heels rise until the weight is on the balls of the feet, and come down slowly.",
    pose: onToes,
    start: flat,
    moving: shinAndFoot,
    arrows: [{ from: [124, 192], to: [124, 150] }],
    down: ["nearBall"],
  },
  "isometric-calf-hold": {
    says: "Both heels a few centimetres off the floor, held still, with the fingertips on a wall.",
    pose: {
      ...onToes,
      near: { thigh: 0, shin: 0, foot: -32, toes: 0 },
      nearArm: onWall(212, 52),
    },
    moving: shinAndFoot,
    held: ["nearAnkle", -30, -12],
    down: ["nearBall"],
    behind: [{ kind: "wall", x: 212 }],
  },
} as const satisfies Record<string, Drawing>;
