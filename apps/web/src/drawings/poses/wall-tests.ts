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
  far: { to: [181, 200], by: "ball", foot: -14, toes: 0 },
  nearArm: onWall(wallX, 90),
};

/** The knee at the wall, but the heel up. */
const heelUp: Pose = {
  ...standingTouch,
  rest: { part: "nearBall", at: [218, 200] },
  near: { thigh: 50, shin: -52, foot: -20, toes: 0 },
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

/** The near foot ahead on a tape, its knee at the wall with room to spare. */
const closeTouch: Pose = {
  ...standingTouch,
  rest: { part: "nearSole", at: [220, 200] },
  near: { thigh: 44, shin: -28 },
  far: { to: [166, 200], by: "ball", foot: -30, toes: 0 },
};
const mark = { kind: "distance", from: [232, 227], to: [wallX, 227] } as const;

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
      front: [toesToWall],
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
      front: [toesToWall],
    },
    {
      says: "Not passed: the knee only reaches the wall when the heel comes up.",
      pose: heelUp,
      moving: shinAndFoot,
      wrong: ["nearAnkle", -26, 8],
      down: ["nearBall"],
      behind: [wall],
    },
  ],
  session_retest: [
    {
      says: "Straight after the exercises the half-kneeling test is set up as before, at the same wall.",
      pose: kneelingSet,
      moving: shinAndFoot,
      down: ["nearHeel"],
      behind: [wall, tape],
    },
    {
      says: "The knee goes to the wall again: a little farther than before is the effect of today's session.",
      pose: kneelingTouch,
      start: { rest: { part: "nearSole", at: [218, 200] }, near: { thigh: 86, shin: -32 } },
      moving: shinAndFoot,
      down: ["nearHeel"],
      arrows: [{ from: [206, 190], to: [176, 190] }],
      behind: [wall, tape],
      front: [mark],
    },
  ],
} as const satisfies Record<string, readonly Drawing[]>;

/** What makes a try at the wall not count, by the reason that is ticked. */
export const invalidSigns = {
  heel_lifted: {
    says: "Does not count: the heel comes off the floor.",
    pose: heelUp,
    moving: shinAndFoot,
    wrong: ["nearAnkle", -26, 8],
    behind: [wall],
  },
  arch_collapsed: {
    says: "Does not count: the arch of the foot drops.",
    pose: standingTouch,
    moving: shinAndFoot,
    behind: [wall],
    inset: { at: [140, 62], view: "arch" },
    thumb: "inset",
  },
  toes_turned_out: {
    says: "Does not count: the toes turn outwards.",
    pose: standingTouch,
    moving: shinAndFoot,
    behind: [wall],
    inset: { at: [140, 62], view: "above", arrows: [], turned: 28 },
    thumb: "inset",
  },
  knee_inward: {
    says: "Does not count: the knee falls inwards past the big toe.",
    pose: standingTouch,
    moving: shinAndFoot,
    behind: [wall],
    inset: { at: [140, 62], view: "front", turns: [0], shin: 16, wrong: true },
    thumb: "inset",
  },
} as const satisfies Record<string, Drawing>;
