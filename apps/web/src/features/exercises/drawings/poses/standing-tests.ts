import { type Drawing, nearLeg, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { onWall, seatY } from "./places";

/** On one leg with the hands on the hips. */
export const oneLeg: Pose = {
  rest: { part: "nearSole", at: [150, 200] },
  lean: 0,
  near: { thigh: 2, shin: -3 },
  far: { thigh: 24, shin: -62, foot: -72 },
  nearArm: { to: ["hip", 6, -12], palm: 80 },
  farArm: { to: ["hip", 10, -14], palm: 80 },
};
const standing: Pose = {
  rest: { part: "nearSole", at: [150, 200] },
  lean: 0,
  near: { thigh: 0, shin: 0 },
};
const squat: Pose = {
  rest: { part: "nearSole", at: [150, 200] },
  lean: 40,
  head: 8,
  near: { thigh: 98, shin: -36 },
  nearArm: { upper: 52, fore: 82 },
};
const lunge: Pose = {
  rest: { part: "nearSole", at: [200, 200] },
  lean: 4,
  near: { thigh: 86, shin: -22 },
  far: { to: [116, 200], by: "ball", foot: -58, toes: 0 },
  nearArm: { to: ["hip", 8, -10], palm: 80 },
  farArm: { to: ["hip", 12, -12], palm: 80 },
};

/** Tests standing, squatting and lunging. */
export const standingTests = {
  squat_screen: [
    {
      says: "Standing with the feet hip-width and the arms ahead, ready to squat.",
      pose: { ...standing, nearArm: { upper: 84, fore: 90 } },
      moving: shinAndFoot,
      down: ["nearHeel"],
    },
    {
      says: "The hips sit back and down past a right angle at the knee, the knees over the feet, the heels planted.",
      pose: squat,
      start: { near: { thigh: 2, shin: -3 } },
      ghost: ["nearShin"],
      moving: nearLeg,
      arrows: [{ from: ["hip", -30, -44], to: ["hip", -30, 0] }],
      down: ["nearHeel"],
    },
    {
      says: "At the bottom of the squat the pelvis is watched: it may tuck under.",
      pose: squat,
      moving: ["trunk"],
      arrows: [{ from: ["hip", -24, -10], bend: ["hip", -26, 18], to: ["hip", 2, 20] }],
      down: ["nearHeel"],
    },
  ],
  functional_baseline: [
    {
      says: "Marching on the spot: one knee comes up, the standing foot stays quiet.",
      pose: {
        ...standing,
        near: { thigh: 88, shin: -4, foot: 4 },
        far: { thigh: 0, shin: 0 },
        rest: { part: "farSole", at: [146, 200] },
        nearArm: { upper: -30, fore: 30 },
        farArm: { upper: 34, fore: 96 },
      },
      start: { near: { thigh: 10, shin: -12, foot: 0 } },
      moving: nearLeg,
      arrows: [{ from: [226, 172], to: [226, 130] }],
      down: ["farHeel"],
    },
    {
      says: "Sitting, the foot moves up, down, inwards and outwards, each way compared with the other side.",
      pose: {
        rest: { part: "seat", at: [108, seatY] },
        lean: -4,
        near: { thigh: 96, shin: 48, foot: 44 },
        far: { to: [140, 200] },
        nearArm: { to: ["hip", 26, -9], palm: 84 },
      },
      start: { near: { thigh: 96, shin: 48, foot: 14 } },
      moving: ["nearFoot"],
      arrows: [
        {
          from: ["nearAnkle", 40, 4],
          bend: ["nearAnkle", 38, -14],
          to: ["nearAnkle", 24, -28],
          both: true,
        },
      ],
      behind: [{ kind: "chair", at: [104, seatY] }],
      inset: { at: [228, 84], view: "front", turns: [20, -20] },
    },
    {
      says: "Standing, the ankle is bent softly a few times: it gives and springs back, or it feels rigid.",
      pose: {
        ...standing,
        lean: 14,
        near: { thigh: 30, shin: -20 },
      },
      start: { near: { thigh: 4, shin: -4 } },
      ghost: ["nearShin"],
      moving: shinAndFoot,
      arrows: [{ from: ["hip", -32, -22], to: ["hip", -32, 14], both: true }],
      down: ["nearHeel"],
    },
  ],
  lunge_quality: [
    {
      says: "A step forward and a slow lunge down and up, the knee over the foot.",
      pose: lunge,
      start: { near: { thigh: 32, shin: -2 } },
      ghost: ["nearShin"],
      moving: nearLeg,
      arrows: [{ from: ["hip", -34, -40], to: ["hip", -34, 8] }],
      down: ["nearHeel"],
    },
    {
      says: "Heel, arch, toes and knee of the front leg are watched: here the knee falls inwards.",
      pose: lunge,
      moving: shinAndFoot,
      down: ["nearHeel"],
      inset: { at: [110, 70], view: "front", turns: [0], shin: 16, wrong: true },
    },
  ],
  heel_raise: [
    {
      says: "Standing on one straight leg with the fingertips on a wall.",
      pose: { ...oneLeg, nearArm: onWall(206, 66), farArm: onWall(206, 56) },
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [{ kind: "wall", x: 206 }],
    },
    {
      says: "On one leg the heel rises as high as it goes and comes down, counted until the height is lost.",
      pose: {
        ...oneLeg,
        rest: { part: "nearBall", at: [166, 200] },
        near: { thigh: 1, shin: 0, foot: -40, toes: 0 },
        nearArm: onWall(206, 54),
        farArm: onWall(206, 44),
      },
      start: {
        rest: { part: "nearSole", at: [149.4, 200] },
        near: { thigh: 1, shin: -1 },
      },
      moving: shinAndFoot,
      arrows: [{ from: [122, 194], to: [122, 152] }],
      down: ["nearBall"],
      behind: [{ kind: "wall", x: 206 }],
    },
    {
      says: "Counting stops where the height is lost, the hands push or the knee bends, as here.",
      pose: {
        ...oneLeg,
        rest: { part: "nearBall", at: [166, 200] },
        near: { thigh: 26, shin: -22, foot: -34, toes: 0 },
        nearArm: onWall(206, 66),
        farArm: onWall(206, 56),
      },
      moving: shinAndFoot,
      wrong: ["nearKnee", 22, -4],
      down: ["nearBall"],
      behind: [{ kind: "wall", x: 206 }],
    },
  ],
  single_leg_balance: [
    {
      says: "Standing on one leg beside a wall with the hands on the hips and the other foot off the floor.",
      pose: oneLeg,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [{ kind: "wall", x: 84, side: "behind" }],
    },
    {
      says: "The clock starts when the other foot leaves the floor and stops when it touches down again.",
      pose: oneLeg,
      start: { far: { to: [162, 200] } },
      ghost: ["farShin", "farFoot"],
      moving: shinAndFoot,
      arrows: [{ from: [206, 196], to: [206, 158] }],
      down: ["nearHeel"],
    },
    {
      says: "Standing still on one leg with the hands on the hips for up to sixty seconds.",
      pose: oneLeg,
      moving: shinAndFoot,
      held: ["nearCalf", 30, -4],
      down: ["nearHeel"],
    },
  ],
} as const satisfies Record<string, readonly Drawing[]>;
