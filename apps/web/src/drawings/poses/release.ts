import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { farFootDown, onFloor, seatY } from "./places";

/** Sitting on the floor, leaning on the hands, the calves on a roller. */
const onRoller: Pose = {
  rest: { part: "seat", at: [112, 200] },
  lean: -32,
  head: -8,
  near: { thigh: 104.5, shin: 104.5, foot: 96 },
  nearArm: onFloor(60),
};
const roller = { kind: "roller", at: [183, 186.5] } as const;

/** Rolling under the foot. */
const rolling = (from: number, to: number) =>
  ({ from: [from, 213], to: [to, 213], both: true }) as const;

/** Releasing muscle with a roller, a ball, a stick or the hands. */
export const releaseDrawings = {
  "foam-roll-calf": {
    says: "Sitting with one calf on a roller and the hips lifted off the floor on the hands, the leg rolls to and fro from the ankle to below the knee.",
    pose: {
      rest: { part: "hip", at: [126, 172] },
      lean: -48,
      head: -14,
      near: { thigh: 94, shin: 92, foot: 86 },
      far: { to: [216, 152], by: "ankle", foot: 78 },
      nearArm: onFloor(73),
    },
    moving: shinAndFoot,
    arrows: [rolling(172, 236)],
    behind: [{ kind: "roller", at: [200, 186.5] }],
  },
  "lacrosse-soleus": {
    says: "Sitting with the lower calf on a ball that lies on a stool and the other ankle across it, the foot points and flexes.",
    pose: {
      rest: { part: "seat", at: [118, seatY] },
      lean: -4,
      head: 8,
      near: { to: [203, 153], by: "ankle", foot: 66 },
      far: { to: [199, 139], by: "ankle", foot: 52 },
      nearArm: { to: ["hip", -10, 6], palm: 40 },
      farArm: { to: ["hip", 4, 4], palm: 60 },
    },
    start: { near: { to: [203, 153], by: "ankle", foot: 30 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [
      {
        from: ["nearFoot", 30, 22],
        bend: ["nearFoot", 40, 2],
        to: ["nearFoot", 30, -16],
        both: true,
      },
    ],
    behind: [
      { kind: "chair", at: [114, seatY] },
      { kind: "block", at: [168, 160], size: [44, 40] },
      { kind: "ball", at: [180.5, 154], radius: 6 },
    ],
  },
  "plantar-roll": {
    says: "Standing with a ball under the arch of one foot, which leans on it and rolls from the heel to the toes.",
    pose: {
      rest: { part: "farSole", at: [140, 200] },
      lean: 2,
      near: { to: [166, 188], foot: 3 },
      far: { thigh: -2, shin: -2 },
    },
    moving: shinAndFoot,
    arrows: [rolling(146, 200)],
    behind: [{ kind: "ball", at: [172, 194], radius: 6 }],
  },
  "foot-rolling": {
    says: "Sitting on a chair with a ball under the sole of one foot, rolling it slowly along the foot.",
    pose: {
      rest: { part: "seat", at: [106, seatY] },
      lean: 2,
      near: { to: [160, 188], foot: 2 },
      far: farFootDown(138),
      nearArm: { to: ["nearKnee", -16, -9], palm: 80 },
    },
    moving: shinAndFoot,
    arrows: [rolling(140, 194)],
    behind: [
      { kind: "chair", at: [102, seatY] },
      { kind: "ball", at: [166, 194], radius: 6 },
    ],
  },
  "foam-roll-df": {
    says: "Sitting with both straight legs on a roller under the calves and the toes pulled towards the body while it rolls.",
    pose: { ...onRoller, near: { thigh: 104.5, shin: 104.5, foot: 120 } },
    start: { near: { thigh: 104.5, shin: 104.5, foot: 86 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [
      rolling(152, 216),
      { from: ["nearAnkle", 30, -16], bend: ["nearAnkle", 16, -34], to: ["nearAnkle", -6, -34] },
    ],
    behind: [roller],
  },
  "foam-roll-circles": {
    says: "Sitting with both calves resting on a roller that stays where it is, the feet draw slow circles.",
    pose: onRoller,
    moving: shinAndFoot,
    arrows: [{ around: ["nearToes", 4, -4], radius: [13, 15] }],
    behind: [roller],
  },
  "foam-roll-shins": {
    says: "Face down on the forearms with the outer side of one shin on a roller, moving to and fro over the muscle beside the bone.",
    pose: {
      rest: { part: "hip", at: [152, 164] },
      lean: 88,
      head: 58,
      near: { thigh: -88, shin: -91, foot: -132 },
      far: { thigh: -54, shin: -96, foot: -140 },
      nearArm: { upper: 4, fore: 88, palm: 90 },
    },
    moving: shinAndFoot,
    arrows: [rolling(58, 116)],
    behind: [{ kind: "roller", at: [84, 186.5] }],
  },
  "smr-hands-ball": {
    says: "Sitting with one knee bent, both hands press a spot in the calf while the foot moves up and down under it.",
    pose: {
      rest: { part: "seat", at: [112, 200] },
      lean: 24,
      head: 26,
      near: { to: [178, 200], by: "heel", foot: 30 },
      far: { to: [173, 200] },
      nearArm: { to: ["nearCalf", -9, 5], palm: 70 },
      farArm: { to: ["nearCalf", 3, -7], palm: 90 },
    },
    start: { near: { to: [178, 200], by: "heel", foot: 0 } },
    ghost: ["nearFoot"],
    moving: shinAndFoot,
    arrows: [
      {
        from: ["nearAnkle", 34, 4],
        bend: ["nearAnkle", 35, -12],
        to: ["nearAnkle", 25, -23],
        both: true,
      },
    ],
    down: ["nearHeel"],
  },
  "massage-stick": {
    says: "Sitting with one leg forward, both hands roll a stick up and down over the calf.",
    pose: {
      rest: { part: "seat", at: [112, seatY] },
      lean: 46,
      head: 32,
      near: { to: [166, 200], by: "heel", foot: 10 },
      far: { to: [124, 200], by: "ball", foot: -30, toes: 0 },
      nearArm: { to: ["nearCalf", -15, 7], palm: 70 },
      farArm: { to: ["nearCalf", 11, -7], palm: 70 },
    },
    moving: shinAndFoot,
    arrows: [{ from: ["nearCalf", 22, -26], to: ["nearCalf", 36, 18], both: true }],
    behind: [{ kind: "chair", at: [108, seatY] }],
    front: [{ kind: "stick", from: ["nearCalf", -30, 15], to: ["nearCalf", 22, -10] }],
  },
} as const satisfies Record<string, Drawing>;
