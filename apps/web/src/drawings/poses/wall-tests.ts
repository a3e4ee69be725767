import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { kneelingFar, onThigh, onWall } from "./places";

const wallX = 249;
const wall = { kind: "wall", x: wallX } as const;
const tape = { kind: "tape", from: 164, to: wallX } as const;
const kneeAhead = {
  from: ["nearKnee", -28, -24],
  bend: ["nearKnee", -9, -33],
  to: ["nearKnee", 4, -12],
} as const;
/** From the tip of the toes to the wall, below the tape. */
const toesToWall = { kind: "distance", from: [235.5, 227], to: [wallX, 227] } as const;

const kneelingTouch: Pose = {
  rest: { part: "nearSole", at: [210, 200] },
  lean: 5,
  near: { thigh: 86, shin: -43 },
  far: kneelingFar,
  nearArm: onWall(wallX, 104),
};
const kneelingSet: Pose = {
  ...kneelingTouch,
  rest: { part: "nearSole", at: [210, 200] },
  near: { thigh: 94, shin: -14 },
  nearArm: onThigh,
};
const standingTouch: Pose = {
  rest: { part: "nearSole", at: [210, 200] },
  lean: 10,
  near: { thigh: 54, shin: -43 },
  far: { to: [148, 200], by: "ball", foot: -38, toes: 0 },
  nearArm: onWall(wallX, 92),
};
const standingSet: Pose = {
  ...standingTouch,
  lean: 4,
  near: { thigh: 24, shin: -10 },
  far: { to: [174, 200], by: "ball", foot: -14, toes: 0 },
  nearArm: onWall(wallX, 104),
};

type Name = { before: string; touching: string };

/** The three steps of a knee-to-wall test: set up, touch, read; then what does not count. */
function kneeToWall(set: Pose, touch: Pose, { before, touching }: Name): readonly Drawing[] {
  return [
    {
      says: `${before}, the foot straight, the heel down, the knee still behind the toes.`,
      pose: set,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
    },
    {
      says: `${touching}, the knee moves over the toes until it touches the wall, the heel stays down.`,
      pose: touch,
      start: { rest: set.rest, near: set.near },
      ghost: ["nearShin"],
      moving: shinAndFoot,
      arrows: [kneeAhead],
      down: ["nearHeel"],
      behind: [wall, tape],
    },
    {
      says: `${touching}, the knee touches the wall: the distance from the big toe to the wall is the number.`,
      pose: touch,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
      front: [toesToWall],
    },
  ];
}

/** Tests with the knee at a wall. */
export const wallTests = {
  half_kneeling: kneeToWall(kneelingSet, kneelingTouch, {
    before: "Half kneeling before a wall",
    touching: "Half kneeling",
  }),
  standing_knee_to_wall: kneeToWall(standingSet, standingTouch, {
    before: "Standing before a wall with one foot ahead",
    touching: "Standing",
  }),
} as const;
