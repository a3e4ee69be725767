import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { farFootDown, seatY } from "./places";

/** Sitting on a chair with one foot held off the floor. */
const seatedFootUp: Pose = {
  rest: { part: "seat", at: [108, seatY] },
  lean: -4,
  head: 6,
  near: { thigh: 96, shin: 48, foot: 34 },
  far: farFootDown(140),
  nearArm: { to: ["hip", 26, -9], palm: 84 },
};
const chair = { kind: "chair", at: [104, seatY] } as const;

/** Loosening the ankle before the work. */
export const warmUpDrawings = {
  "ankle-circles": {
    says: "Sitting with one foot off the floor, the toes draw slow, full circles while the knee stays still.",
    pose: seatedFootUp,
    moving: ["nearFoot"],
    arrows: [{ centre: ["nearToes", 5, -2], radius: [13, 15] }],
    behind: [chair],
  },
  "circles-progressive": {
    says: "Standing on one leg with the other foot lifted, it draws small circles that grow with every turn.",
    pose: {
      rest: { part: "farSole", at: [140, 200] },
      lean: 0,
      near: { thigh: 56, shin: 6, foot: -6 },
      far: { thigh: 0, shin: 0 },
      nearArm: { to: ["hip", 6, -10], palm: 80 },
      farArm: { to: ["hip", 10, -12], palm: 80 },
    },
    moving: ["nearFoot"],
    arrows: [
      { centre: ["nearToes", 4, 0], radius: [9, 10] },
      { centre: ["nearToes", 4, 0], radius: [18, 20] },
    ],
  },
  "ankle-rocks": {
    says: "Standing with soft knees, the weight rocks from the heel to the front of the foot, then from the inner to the outer edge.",
    pose: {
      rest: { part: "nearBall", at: [170, 200] },
      lean: 4,
      near: { thigh: 20, shin: -22, foot: -20, toes: 0 },
      far: { to: [146, 200] },
    },
    start: {
      rest: { part: "nearHeel", at: [148, 200] },
      near: { thigh: 12, shin: -2, foot: 16 },
    },
    ghost: ["nearFoot"],
    moving: ["nearFoot"],
    arrows: [{ from: [142, 213], to: [192, 213], both: true }],
    inset: { at: [222, 96], view: "front", turns: [12, -12] },
  },
  "gentle-calf-stretch": {
    says: "One foot a short step behind and flat, the body leans forward a little until the calf pulls lightly; hold.",
    pose: {
      rest: { part: "hip", at: [166, 106] },
      lean: 12,
      near: { to: [132, 200] },
      far: { to: [190, 200] },
      nearArm: { to: ["farKnee", -12, -30], palm: 40 },
    },
    start: { rest: { part: "hip", at: [152, 102] }, near: { to: [132, 200] } },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["nearKnee", -34, -10], to: ["nearKnee", -11, -7] }],
    held: ["nearCalf", -28, 4],
    down: ["nearHeel"],
  },
  "circles-tiptoe": {
    says: "Standing on the toes of one foot the lifted other foot draws slow circles.",
    pose: {
      rest: { part: "farBall", at: [156, 200] },
      lean: 2,
      near: { thigh: 42, shin: -6, foot: -12 },
      far: { thigh: -1, shin: -1, foot: -44, toes: 0 },
      nearArm: { upper: -36, fore: -6 },
      farArm: { upper: 44, fore: 68 },
    },
    moving: ["nearFoot"],
    arrows: [{ centre: ["nearToes", 4, 0], radius: [12, 14] }],
    down: ["farBall"],
  },
  "rotation-drills": {
    says: "Sitting with one foot off the floor and the knee still, the sole turns slowly inwards, then outwards.",
    pose: seatedFootUp,
    moving: ["nearFoot"],
    arrows: [],
    behind: [chair],
    inset: { at: [222, 96], view: "front", turns: [20, -20] },
    thumb: "inset",
  },
  "knee-circles": {
    says: "Feet together and hands on the thighs, both knees draw circles over flat feet.",
    pose: {
      rest: { part: "nearSole", at: [150, 200] },
      lean: 46,
      head: 20,
      near: { thigh: 34, shin: -22 },
      nearArm: { to: ["nearKnee", -11, -20], palm: 40 },
    },
    start: {
      rest: { part: "nearSole", at: [150, 200] },
      near: { thigh: 14, shin: -6 },
    },
    ghost: ["nearShin"],
    moving: ["nearShin", "nearFoot"],
    arrows: [{ centre: ["nearKnee", 0, 9], radius: [22, 7] }],
    down: ["nearHeel"],
  },
} as const satisfies Record<string, Drawing>;
