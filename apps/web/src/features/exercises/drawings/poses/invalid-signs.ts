import { type Drawing, shinAndFoot } from "../drawing";
import { kneelingCircle } from "./floor-tests";
import { onWall } from "./places";
import { oneLeg } from "./standing-tests";
import { standingTouch, wall } from "./wall-tests";

const onToes = {
  ...oneLeg,
  rest: { part: "nearBall", at: [166, 200] },
  nearArm: onWall(206, 62),
  farArm: onWall(206, 52),
} as const;
const raiseWall = { kind: "wall", x: 206 } as const;
const atWall = { pose: standingTouch, moving: shinAndFoot, behind: [wall] } as const;

/** What makes a try not count, by the reason that is ticked. */
export const invalidSigns = {
  heel_lifted: {
    says: "Does not count: the heel comes off the floor.",
    pose: {
      ...standingTouch,
      rest: { part: "nearBall", at: [218, 200] },
      near: { thigh: 50, shin: -52, foot: -20, toes: 0 },
    },
    moving: shinAndFoot,
    wrong: ["nearAnkle", -26, 8],
    behind: [wall],
  },
  arch_collapsed: {
    ...atWall,
    says: "Does not count: the arch of the foot drops.",
    inset: { at: [140, 62], view: "arch" },
    thumb: "inset",
  },
  toes_turned_out: {
    ...atWall,
    says: "Does not count: the toes turn outwards.",
    inset: { at: [140, 62], view: "above", arrows: [], turned: 28 },
    thumb: "inset",
  },
  knee_inward: {
    ...atWall,
    says: "Does not count: the knee falls inwards past the big toe.",
    inset: { at: [140, 62], view: "front", turns: [0], shin: 16, wrong: true },
    thumb: "inset",
  },
  knee_bent: {
    says: "Does not count: the knee bends to help the heel up.",
    pose: { ...onToes, near: { thigh: 26, shin: -22, foot: -34, toes: 0 } },
    moving: shinAndFoot,
    wrong: ["nearKnee", 22, -4],
    behind: [raiseWall],
  },
  used_hands: {
    says: "Does not count: the hands push against the wall instead of resting on it.",
    pose: {
      ...onToes,
      lean: 12,
      near: { thigh: -3, shin: -5, foot: -36, toes: 0 },
      nearArm: onWall(206, 70),
      farArm: onWall(206, 60),
    },
    moving: ["nearForearm", "nearUpperArm"],
    wrong: ["nearHand", -12, 26],
    behind: [raiseWall],
  },
  foot_touched: {
    says: "Does not count any longer: the other foot touches the floor.",
    pose: { ...oneLeg, far: { to: [162, 200] } },
    moving: ["farShin", "farFoot"],
    wrong: [206, 184],
  },
  moved_leg: {
    says: "Does not count: the whole leg moves instead of the ankle alone.",
    pose: {
      ...kneelingCircle,
      near: { thigh: -22, shin: -112, foot: -160 },
      far: kneelingCircle.near,
    },
    start: { near: kneelingCircle.near },
    ghost: shinAndFoot,
    moving: shinAndFoot,
    wrong: ["nearAnkle", -14, -22],
  },
} as const satisfies Record<string, Drawing>;
