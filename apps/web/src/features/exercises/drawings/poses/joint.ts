import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { kneelingFar, onThigh, onWall } from "./places";

const kneelingAtWall: Pose = {
  rest: { part: "nearSole", at: [212, 200] },
  lean: 5,
  near: { thigh: 86, shin: -38 },
  far: kneelingFar,
  nearArm: onThigh,
};
const kneelingBack: Partial<Pose> = {
  rest: { part: "hip", at: [174, 147] },
  near: { to: [212, 200] },
};
const overTheToes = {
  from: ["nearKnee", -28, -24],
  bend: ["nearKnee", -9, -33],
  to: ["nearKnee", 4, -12],
} as const;

/** The same way of the knee, drawn ahead of it where a hand is above. */
const inFront = {
  from: ["nearKnee", 10, -22],
  bend: ["nearKnee", 27, -16],
  to: ["nearKnee", 27, 6],
} as const;

const halfKneeling = {
  pose: kneelingAtWall,
  start: kneelingBack,
  moving: shinAndFoot,
  arrows: [overTheToes],
  down: ["nearHeel"],
  behind: [{ kind: "wall", x: 249 }],
} as const satisfies Omit<Drawing, "says">;

const standingAtWall: Pose = {
  rest: { part: "nearSole", at: [212, 200] },
  lean: 10,
  near: { thigh: 52, shin: -38 },
  far: { to: [144, 200], by: "ball", foot: -36, toes: 0 },
  nearArm: onWall(249, 84),
};

/** Moving the shin over the foot. */
export const jointDrawings = {
  "wall-ankle-mob": {
    says: "In a lunge before a wall, the front knee is driven to the wall with the heel down, ahead and to both sides of the toes.",
    pose: standingAtWall,
    start: { rest: { part: "hip", at: [186, 116] }, near: { to: [212, 200] } },
    moving: shinAndFoot,
    arrows: [overTheToes],
    down: ["nearHeel"],
    behind: [{ kind: "wall", x: 249 }],
    inset: { at: [126, 62], view: "above", arrows: [-28, 0, 28] },
  },
  "banded-distraction": {
    says: "Half kneeling with a band from behind across the front of the ankle: the band pulls back while the knee rocks forward.",
    ...halfKneeling,
    behind: [{ kind: "post", at: [70, 200], height: 46 }],
    front: [
      {
        kind: "band",
        through: [
          [74, 182],
          ["nearAnkle", -2, -1],
        ],
        wide: 8,
      },
      { kind: "loop", at: ["nearAnkle", 0, -1], radius: [6.4, 4.6], tilt: 10 },
    ],
    arrows: [overTheToes, { from: [136, 168], to: [104, 168], still: true }],
  },
  "ankle-wall-slides": {
    says: "Standing close to a wall with both hands on it, the front shin slides a short way forward over the flat foot.",
    pose: {
      rest: { part: "nearSole", at: [200, 200] },
      lean: 6,
      near: { thigh: 22, shin: -26 },
      far: { to: [176, 200] },
      nearArm: onWall(249, 66),
    },
    start: { rest: { part: "nearSole", at: [200, 200] }, near: { thigh: 4, shin: -6 } },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["nearKnee", -22, 22], to: ["nearKnee", 18, 22] }],
    down: ["nearHeel"],
    behind: [{ kind: "wall", x: 249 }],
  },
  "slow-lunges": {
    says: "A long lunge, lowered slowly: the front knee travels over the toes while the front heel stays down.",
    pose: {
      rest: { part: "nearSole", at: [200, 200] },
      lean: 6,
      near: { thigh: 84, shin: -30 },
      far: { to: [118, 200], by: "ball", foot: -58, toes: 0 },
      nearArm: { to: ["hip", 8, -8], palm: 80 },
      farArm: { to: ["hip", 12, -10], palm: 80 },
    },
    start: {
      rest: { part: "hip", at: [166, 110] },
      near: { to: [200, 200] },
    },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["hip", -30, -26], to: ["hip", -30, 14] }],
    down: ["nearHeel"],
  },
  "kneeling-wall-df": {
    says: "Kneeling on one knee with both hands on a wall, the front knee presses towards the wall with the heel down.",
    ...halfKneeling,
    pose: { ...kneelingAtWall, lean: 12, nearArm: onWall(249, 96) },
  },
  "hk-lunge": {
    says: "Half kneeling before a wall with the hands on the front thigh, the knee goes over the toes to the wall and back.",
    ...halfKneeling,
  },
  "hk-lunge-3way": {
    says: "Half kneeling before a wall, the knee goes straight ahead, then slightly inwards, then slightly outwards over a foot that stays put.",
    ...halfKneeling,
    inset: { at: [130, 84], view: "above", arrows: [-24, 0, 24] },
  },
  "hk-lunge-weighted": {
    says: "Half kneeling with a dumbbell resting on the front knee, which sinks forward over the toes.",
    ...halfKneeling,
    pose: {
      ...kneelingAtWall,
      lean: 14,
      nearArm: { to: ["nearKnee", -6, -19], palm: 60 },
      farArm: { to: ["nearKnee", 2, -19], palm: 60 },
    },
    behind: [],
    front: [{ kind: "dumbbell", at: ["nearKnee", 0, -13] }],
    arrows: [inFront],
  },
  "hk-lunge-tibir": {
    says: "Half kneeling with both hands round the front shin, which is turned gently inwards while the knee goes forward.",
    ...halfKneeling,
    pose: {
      ...kneelingAtWall,
      lean: 30,
      head: 26,
      nearArm: { to: ["nearCalf", -6, -4], palm: 66 },
      farArm: { to: ["nearCalf", 5, -12], palm: 66 },
    },
    behind: [],
    arrows: [inFront, { centre: ["nearCalf", -4, 15], radius: [17, 5] }],
  },
  "standing-lunge-wall": {
    says: "Standing in a short lunge with the hands on a wall, the front knee bends to the wall while the heel stays down.",
    pose: standingAtWall,
    start: { rest: { part: "hip", at: [186, 116] }, near: { to: [212, 200] } },
    moving: shinAndFoot,
    arrows: [overTheToes],
    down: ["nearHeel"],
    behind: [{ kind: "wall", x: 249 }],
  },
  "standing-lunge-calf": {
    says: "The front heel on the floor and the toes up against a wall, the knee bends towards the wall and comes back.",
    pose: {
      rest: { part: "nearHeel", at: [224, 200] },
      lean: 10,
      near: { thigh: 40, shin: -14, foot: 30 },
      far: { to: [168, 200], by: "ball", foot: -30, toes: 0 },
      nearArm: onWall(249, 78),
    },
    start: {
      rest: { part: "nearHeel", at: [224, 200] },
      near: { thigh: 12, shin: 8, foot: 30 },
    },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [
      {
        from: ["nearKnee", -34, -4],
        bend: ["nearKnee", -14, -18],
        to: ["nearKnee", 4, -9],
      },
    ],
    down: ["nearHeel"],
    behind: [{ kind: "wall", x: 249 }],
  },
  "elevated-lunge": {
    says: "One foot flat on a box, the knee leans forward over the toes while the heel stays on the box.",
    pose: {
      rest: { part: "nearSole", at: [206, 168] },
      lean: 26,
      near: { thigh: 62, shin: -38 },
      far: { to: [170, 200] },
      nearArm: onThigh,
    },
    start: { rest: { part: "hip", at: [176, 101] }, near: { to: [206, 168] } },
    ghost: ["nearShin"],
    moving: shinAndFoot,
    arrows: [inFront],
    down: ["nearHeel"],
    behind: [{ kind: "block", at: [192, 168], size: [52, 32] }],
  },
  "incline-knee-bends": {
    says: "The front of both feet on a wedge and the heels on the floor, the knees bend over the toes and straighten again.",
    pose: {
      rest: { part: "nearHeel", at: [150, 200] },
      lean: 26,
      near: { thigh: 50, shin: -22, foot: 22 },
      nearArm: { upper: 64, fore: 84 },
    },
    start: {
      rest: { part: "nearHeel", at: [150, 200] },
      near: { thigh: 3, shin: -3, foot: 22 },
    },
    ghost: ["nearThigh", "nearShin"],
    moving: shinAndFoot,
    arrows: [{ from: ["hip", -22, -26], to: ["hip", -22, 12] }],
    down: ["nearHeel"],
    behind: [{ kind: "wedge", at: [153, 180], size: [48, 20] }],
  },
} as const satisfies Record<string, Drawing>;
