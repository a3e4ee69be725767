import { type Drawing, shinAndFoot } from "../drawing";
import type { Pose } from "../pose";
import { kneelingFar, onThigh, onWall } from "./places";

/** Where the wall of these tests stands. */
export const wallX = 249;
/** The wall itself. */
export const wall = { kind: "wall", x: wallX } as const;
const tape = { kind: "tape", from: 164, to: wallX } as const;
const kneeAhead = {
  from: ["nearKnee", -28, -24],
  bend: ["nearKnee", -9, -33],
  to: ["nearKnee", 4, -12],
} as const;
/** From the tip of the toes to the wall, below the tape. */
const toesToWall = { kind: "distance", from: [235.5, 227], to: [wallX, 227] } as const;

const toesToWallOnFloor = { kind: "distance", from: [235.5, 213], to: [wallX, 213] } as const;

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
/** The front knee at the wall with the heel down. */
export const standingTouch: Pose = {
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
  far: { to: [181, 200], by: "ball", foot: -14, toes: 0 },
  nearArm: onWall(wallX, 90),
};

/** Too far from the wall for the knee to reach it with the heel down. */
const missed: Pose = {
  ...standingTouch,
  rest: { part: "nearSole", at: [195.5, 200] },
  near: { thigh: 54, shin: -41 },
  far: { to: [134, 200], by: "ball", foot: -38, toes: 0 },
  nearArm: onWall(wallX, 90),
};

const nearer = { shin: -28 };

type Name = { before: string; touching: string };

/** A knee-to-wall test: set up, touch, go farther back, read. */
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
      says: `${touching}, the foot goes back a little each time that the knee still reaches the wall.`,
      pose: touch,
      start: { rest: { part: "nearSole", at: [220, 200] }, near: { ...touch.near, ...nearer } },
      moving: shinAndFoot,
      arrows: [{ from: [204, 188], to: [176, 188] }],
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

/** The near foot ahead on a tape, its knee at the wall with room to spare. */
const closeTouch: Pose = {
  ...standingTouch,
  rest: { part: "nearSole", at: [220, 200] },
  near: { thigh: 44, shin: -28 },
  far: { to: [166, 200], by: "ball", foot: -30, toes: 0 },
};

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
  tape_lunge: [
    {
      says: "A tape runs from the wall along the floor: the foot on it, flat, the knee touches the wall easily.",
      pose: closeTouch,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
    },
    {
      says: "The foot slides back along the tape, the knee still touching the wall, the foot still flat.",
      pose: standingTouch,
      start: { rest: closeTouch.rest, near: closeTouch.near },
      moving: shinAndFoot,
      arrows: [{ from: [206, 190], to: [178, 190] }],
      down: ["nearHeel"],
      behind: [wall, tape],
    },
    {
      says: "The last place where the knee only just touches with the foot flat: the tape gives the number.",
      pose: standingTouch,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
      front: [toesToWall],
    },
  ],
  pass_fail_wall: [
    {
      says: "The big toe at a mark, one set distance from the wall, the foot straight and the heel down.",
      pose: standingSet,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall],
      front: [toesToWallOnFloor],
    },
    {
      says: "Passed: from the mark the knee touches the wall and the heel stays down.",
      pose: standingTouch,
      start: { rest: standingSet.rest, near: standingSet.near },
      ghost: ["nearShin"],
      moving: shinAndFoot,
      arrows: [kneeAhead],
      down: ["nearHeel"],
      behind: [wall],
      front: [toesToWallOnFloor],
    },
    {
      says: "At the next mark, farther back, the knee no longer reaches the wall with the heel down: missed.",
      pose: missed,
      moving: shinAndFoot,
      wrong: [240, 168],
      down: ["nearHeel"],
      behind: [wall],
      front: [{ kind: "distance", from: [221, 213], to: [wallX, 213] }],
    },
  ],
  session_retest: [
    {
      says: "Before the session: half kneeling, the knee touches the wall and the distance is noted.",
      pose: kneelingTouch,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
      front: [toesToWall],
    },
    {
      says: "Then the session as planned, here heel raises.",
      pose: {
        rest: { part: "nearBall", at: [166, 200] },
        lean: 0,
        near: { thigh: 1, shin: 1, foot: -40, toes: 0 },
      },
      start: { rest: { part: "nearSole", at: [149.4, 200] }, near: { thigh: 0, shin: 0 } },
      moving: shinAndFoot,
      arrows: [{ from: [124, 192], to: [124, 150], both: true }],
      down: ["nearBall"],
    },
    {
      says: "Right after the session: the same distance again from the same marks, the foot perhaps a little farther back.",
      pose: kneelingTouch,
      start: { rest: { part: "nearSole", at: [218, 200] }, near: { thigh: 86, shin: -32 } },
      moving: shinAndFoot,
      arrows: [{ from: [206, 188], to: [176, 188] }],
      down: ["nearHeel"],
      behind: [wall, tape],
      front: [toesToWall],
    },
  ],
} as const satisfies Record<string, readonly Drawing[]>;
