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
    behind: [{ kind: "ball", at: [172, 193.5], radius: 6.5 }],
    inset: { at: [222, 96], view: "near", spot: [172, 195], scale: 1 },
    thumb: "inset",
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
      { kind: "ball", at: [166, 193.5], radius: 6.5 },
    ],
    inset: { at: [216, 92], view: "near", spot: [166, 195], scale: 1 },
    thumb: "inset",
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
    arrows: [{ centre: ["nearToes", 4, -4], radius: [13, 15] }],
    behind: [roller],
  },
  "foam-roll-shins": {
    says: "Face down on the forearms with the outer side of one shin on a roller and the other leg lifted, moving to and fro over the muscle beside the bone.",
    pose: {
      rest: { part: "hip", at: [152, 160] },
      lean: 96,
      head: 62,
      near: { thigh: -82, shin: -87, foot: -128 },
      far: { thigh: -86, shin: -122, foot: -160 },
      nearArm: { upper: 2, fore: 88, palm: 90 },
    },
    moving: shinAndFoot,
    arrows: [rolling(48, 112)],
    front: [{ kind: "roller", at: [82, 186.5] }],
  },
  "smr-hands-ball": {
    says: "Sitting with one knee bent, a hand presses a ball into the calf while the foot moves up and down.",
    pose: {
      rest: { part: "seat", at: [112, 200] },
      lean: 23,
      head: 26,
      near: { to: [182, 200], by: "heel", foot: 30 },
      far: { to: [168, 200] },
      nearArm: { to: ["nearCalf", -20, 12], palm: 60 },
      farArm: { to: ["nearKnee", 16, 6], palm: 100 },
    },
    start: { near: { to: [182, 200], by: "heel", foot: 0 } },
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
    front: [{ kind: "ball", at: ["nearCalf", -12, 7], radius: 7 }],
  },
  "massage-stick": {
    says: "Sitting with one leg forward, both hands hold the ends of a stick and roll it up and down over the back of the calf.",
    pose: {
      rest: { part: "seat", at: [112, seatY] },
      lean: 48,
      head: 34,
      near: { to: [176, 200], by: "heel", foot: 14 },
      far: { to: [122, 200], by: "ball", foot: -30, toes: 0 },
      nearArm: { to: ["nearCalf", -15, 6], palm: 60 },
      farArm: { to: ["nearCalf", 14, -9], palm: 60 },
    },
    moving: shinAndFoot,
    arrows: [{ from: ["nearCalf", 30, -24], to: ["nearCalf", 42, 22], both: true }],
    behind: [{ kind: "chair", at: [108, seatY] }],
    front: [{ kind: "stick", from: ["nearCalf", -22, 10], to: ["nearCalf", 22, -10] }],
    inset: { at: [236, 70], view: "stick" },
  },
} as const satisfies Record<string, Drawing>;
