import type { Drawing } from "../drawing";
import type { Pose } from "../pose";
import { onFloor } from "./places";

/** Lying on a table, the foot free over its end. */
const lying: Pose = {
  rest: { part: "hip", at: [140, 135] },
  lean: -90,
  head: -86,
  near: { thigh: 90, shin: 90, foot: 84 },
  nearArm: { upper: 84, fore: 90, palm: 90 },
};
const table = { kind: "table", at: [62, 146], size: [160, 54] } as const;

/** Sitting high, the lower leg hanging. */
const hanging: Pose = {
  rest: { part: "seat", at: [126, 132] },
  lean: -2,
  near: { thigh: 90, shin: 0, foot: -14 },
  nearArm: { to: ["hip", 20, -9], palm: 84 },
};
const pulledUp: Pose = { ...hanging, near: { thigh: 90, shin: 0, foot: 18 } };
const high = { kind: "table", at: [78, 132], size: [82, 68] } as const;

const longSit: Pose = {
  rest: { part: "seat", at: [112, 200] },
  lean: 4,
  near: { thigh: 91, shin: 90, foot: 78 },
  far: { to: [170, 200] },
  nearArm: { to: [146, 164], palm: 80 },
};

/** On hands and knees, the toes behind on the ground. */
export const kneelingCircle: Pose = {
  rest: { part: "hip", at: [160, 145] },
  lean: 84,
  head: 50,
  near: { thigh: 0, shin: -90, foot: -148 },
  nearArm: onFloor(214),
};

/** Tests lying, sitting and kneeling. */
export const floorTests = {
  nwb_goniometer: [
    {
      says: "Lying on a table with the leg straight and the foot over its end; the goniometer lies on the ankle.",
      pose: lying,
      moving: ["nearFoot"],
      behind: [table],
      front: [{ kind: "goniometer", at: ["nearAnkle", 0, 0], arms: [-90, 174] }],
    },
    {
      says: "Lying, the foot is moved up towards the shin as far as it goes, the knee straight: the angle is read.",
      pose: { ...lying, near: { thigh: 90, shin: 90, foot: 102 } },
      start: { near: { thigh: 90, shin: 90, foot: 66 } },
      moving: ["nearFoot"],
      arrows: [
        { from: ["nearAnkle", 36, -18], bend: ["nearAnkle", 24, -38], to: ["nearAnkle", 0, -40] },
      ],
      behind: [table],
      front: [{ kind: "goniometer", at: ["nearAnkle", 0, 0], arms: [-90, 192] }],
    },
    {
      says: "Lying, the foot is moved down away from the shin as far as it goes: the second angle is read.",
      pose: { ...lying, near: { thigh: 90, shin: 90, foot: 44 } },
      start: { near: { thigh: 90, shin: 90, foot: 84 } },
      moving: ["nearFoot"],
      arrows: [
        { from: ["nearAnkle", 20, -40], bend: ["nearAnkle", 42, -34], to: ["nearAnkle", 44, -8] },
      ],
      behind: [table],
      front: [{ kind: "goniometer", at: ["nearAnkle", 0, 0], arms: [-90, 134] }],
    },
  ],
  active_dorsiflexion: [
    {
      says: "Sitting high with the lower leg hanging, the foot loose and free of weight.",
      pose: hanging,
      moving: ["nearFoot"],
      behind: [high],
    },
    {
      says: "Sitting high, the foot pulls up towards the shin by its own strength as far as it goes.",
      pose: pulledUp,
      start: { near: hanging.near },
      moving: ["nearFoot"],
      arrows: [
        { from: ["nearAnkle", 38, 12], bend: ["nearAnkle", 42, -6], to: ["nearAnkle", 32, -20] },
      ],
      behind: [high],
    },
    {
      says: "The foot pulled up, the goniometer along shin and foot: the degrees beyond the right angle are read.",
      pose: pulledUp,
      moving: ["nearFoot"],
      behind: [high],
      front: [{ kind: "goniometer", at: ["nearAnkle", 0, 0], arms: [180, 108] }],
    },
  ],
  straight_knee_towel: [
    {
      says: "Sitting on the floor with one leg straight and a towel round the ball of the foot.",
      pose: longSit,
      moving: ["nearFoot"],
      front: [
        {
          kind: "towel",
          through: [
            ["nearHand", 4, 0],
            ["nearFoot", 19, 9],
            ["nearFoot", 21, 4],
          ],
        },
      ],
    },
    {
      says: "The knee stays straight while the towel draws the ball of the foot towards the body; hold for thirty seconds.",
      pose: {
        ...longSit,
        lean: -4,
        near: { thigh: 91, shin: 90, foot: 102 },
        nearArm: { to: [134, 158], palm: 80 },
      },
      start: { near: { thigh: 91, shin: 90, foot: 78 } },
      moving: ["nearFoot"],
      arrows: [
        { from: ["nearAnkle", 28, -26], bend: ["nearAnkle", 16, -40], to: ["nearAnkle", -8, -40] },
      ],
      held: ["nearAnkle", 44, -18],
      front: [
        {
          kind: "towel",
          through: [
            ["nearHand", 4, 0],
            ["nearFoot", 19, 9],
            ["nearFoot", 21, 4],
          ],
        },
      ],
    },
    {
      says: "A cramp or pain ends it: the towel goes slack and the foot comes back.",
      pose: longSit,
      start: { near: { thigh: 91, shin: 90, foot: 102 } },
      moving: ["nearFoot"],
      arrows: [
        { from: ["nearAnkle", -4, -40], bend: ["nearAnkle", 20, -42], to: ["nearAnkle", 32, -26] },
      ],
      front: [
        {
          kind: "towel",
          through: [
            ["nearHand", 4, 0],
            [176, 172],
            ["nearFoot", 19, 9],
            ["nearFoot", 21, 4],
          ],
        },
      ],
    },
  ],
  toe_circle: [
    {
      says: "Kneeling on hands and knees with the foot stretched out behind and the big toe on the ground.",
      pose: kneelingCircle,
      moving: ["nearFoot"],
    },
    {
      says: "Kneeling, the big toe draws the largest circle it can on the ground, only the ankle moves.",
      pose: kneelingCircle,
      moving: ["nearFoot"],
      arrows: [{ centre: ["nearFoot", 22, 12], radius: [20, 8] }],
    },
    {
      says: "The circle on the ground: how wide it is, and how the two feet compare.",
      pose: kneelingCircle,
      moving: ["nearFoot"],
      behind: [{ kind: "trace", at: ["nearFoot", 22, 12], radius: [20, 6] }],
      front: [{ kind: "distance", from: ["nearAnkle", -46, 24], to: ["nearAnkle", -6, 24] }],
    },
  ],
} as const satisfies Record<string, readonly Drawing[]>;
