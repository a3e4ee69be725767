import {
  add,
  along,
  angleOf,
  between,
  distance,
  type Point,
  subtract,
  times,
  turn,
  within180,
} from "./geometry";

/**
 * The jointed figure. It faces ahead (to the right); the near leg is the trained one. Limb angles:
 * 0° hangs down, 90° points ahead. `lean` and `head` tip forwards from upright. A foot's pitch is 0°
 * flat, positive with the toes up. Lengths are units of the drawing and never change.
 */
export const bones = {
  shin: 47,
  thigh: 47,
  torso: 50,
  upperArm: 30,
  forearm: 27,
  neck: 4,
} as const;

/** Joints and contacts of a flat foot as seen from its ankle. */
export const footPoints = {
  ankle: [0, 0],
  sole: [0, 8.8],
  heel: [-5, 8.8],
  toeJoint: [16.6, 5.9],
} as const;
/** From the toe joint down to the floor, and half the thickness of a knee and of the seat. */
export const contact = { toes: 2.9, knee: 6.6, seat: 10.8 } as const;

/** The floor of every drawing. */
export const floorY = 200;

export type LegSide = "near" | "far";
export type FootContact = "ankle" | "sole" | "heel" | "ball";

type FootPose = { foot?: number; toes?: number };
/** A leg by its angles, by where its foot is, or kneeling on a level with the knee below the hip. */
export type LegPose = FootPose &
  (
    | { thigh: number; shin: number }
    | { to: Point; by?: FootContact }
    | { kneel: number; shin: number }
  );

/** A place that goes with the figure: a joint and an offset (turned with the foot for feet). */
export type Spot = Point | readonly [joint: SpotJoint, x: number, y: number];
export type SpotJoint =
  | "hip"
  | "shoulder"
  | "head"
  | `${LegSide}${"Knee" | "Calf" | "Ankle" | "Foot" | "Toes" | "Elbow" | "Hand"}`;

/** An arm by its angles or by where its hand is; `palm` is the way of the fingers. */
export type ArmPose = { palm?: number } & ({ upper: number; fore: number } | { to: Spot });

/** What stands still on something: a joint, or a contact of a foot whose leg is given by angles. */
export type Rest = { part: "hip" | "seat" | `${LegSide}${Capitalize<FootContact>}`; at: Point };

/** A whole position. The far limbs copy the near ones, a little ahead, where they are left out. */
export type Pose = {
  rest: Rest;
  lean: number;
  head?: number;
  near: LegPose;
  far?: LegPose;
  nearArm?: ArmPose;
  farArm?: ArmPose;
};

export type Leg = { hip: Point; knee: Point; ankle: Point; foot: number; toes: number };
export type Arm = { shoulder: Point; elbow: Point; hand: Point; palm: number };
/** Every joint of a position. */
export type Figure = {
  hip: Point;
  shoulder: Point;
  neck: Point;
  lean: number;
  head: number;
  near: Leg;
  far: Leg;
  nearArm: Arm;
  farArm: Arm;
};

/** The far limbs stand a little ahead of the near ones, so that a grey edge shows. */
const farOffset = { leg: [4, 0], shoulder: [3, 0], reach: [1, -10] } as const;
const hangingArm: ArmPose = { upper: -6, fore: 10 };

/** Every joint of a pose: bones keep their length, knees and elbows bend the way they do. */
export function solve(pose: Pose): Figure {
  const hip = hipOf(pose);
  const near = solveLeg(hip, pose.near);
  const farHip = pose.far ? hip : add(hip, farOffset.leg);
  const far = solveLeg(farHip, pose.far ?? shifted(pose.near));
  const up = along(180 - pose.lean, 1);
  const shoulder = add(hip, times(up, bones.torso));
  const trunk = {
    hip,
    shoulder,
    neck: add(shoulder, times(up, bones.neck)),
    lean: pose.lean,
    head: pose.head ?? pose.lean * 0.4,
    near,
    far,
  };
  const nearArm = pose.nearArm ?? hangingArm;
  const farArm = pose.farArm ?? shiftedArm(nearArm, trunk);
  const at = subtract(shoulder, times(up, 4));
  return {
    ...trunk,
    nearArm: solveArm(at, nearArm, trunk),
    farArm: solveArm(add(at, farOffset.shoulder), farArm, trunk),
  };
}

function hipOf({ rest, near, far }: Pose): Point {
  if (rest.part === "hip") return rest.at;
  if (rest.part === "seat") return subtract(rest.at, [0, contact.seat]);
  const isNear = rest.part.startsWith("near");
  const leg = isNear ? near : (far ?? near);
  const by = rest.part.replace(/^(near|far)/, "").toLowerCase() as FootContact;
  const ankle = ankleAt(rest.at, by, leg.foot ?? 0);
  if (!("thigh" in leg)) return subtract(ankle, [0, bones.shin + bones.thigh]);
  return subtract(ankle, add(along(leg.thigh, bones.thigh), along(leg.shin, bones.shin)));
}

/** Where the ankle is when a contact of its foot lies at a point. */
function ankleAt(at: Point, by: FootContact, pitch: number): Point {
  if (by === "ball") {
    return subtract(subtract(at, [0, contact.toes]), turn(footPoints.toeJoint, pitch));
  }
  return subtract(at, turn(footPoints[by], pitch));
}

function solveLeg(hip: Point, pose: LegPose): Leg {
  const foot = pose.foot ?? 0;
  const rest = { hip, foot, toes: pose.toes ?? foot };
  if ("thigh" in pose) {
    const knee = add(hip, along(pose.thigh, bones.thigh));
    return { ...rest, knee, ankle: add(knee, along(pose.shin, bones.shin)) };
  }
  if ("kneel" in pose) {
    const drop = pose.kneel - contact.knee - hip[1];
    const behind = Math.sqrt(Math.max(0, bones.thigh ** 2 - drop ** 2));
    const knee: Point = [hip[0] - behind, hip[1] + drop];
    return { ...rest, knee, ankle: add(knee, along(pose.shin, bones.shin)) };
  }
  const ankle = ankleAt(pose.to, pose.by ?? "sole", foot);
  const { joint, end } = reach(hip, ankle, { first: bones.thigh, second: bones.shin, bend: -1 });
  return { ...rest, knee: joint, ankle: end };
}

type Trunk = Omit<Figure, "nearArm" | "farArm">;

function solveArm(shoulder: Point, pose: ArmPose, trunk: Trunk): Arm {
  if ("upper" in pose) {
    const elbow = add(shoulder, along(pose.upper, bones.upperArm));
    const hand = add(elbow, along(pose.fore, bones.forearm));
    return { shoulder, elbow, hand, palm: pose.palm ?? pose.fore };
  }
  const target = spotAt(pose.to, trunk);
  const lengths = { first: bones.upperArm, second: bones.forearm, bend: 1 } as const;
  const { joint, end } = reach(shoulder, target, lengths);
  return { shoulder, elbow: joint, hand: end, palm: pose.palm ?? angleOf(joint, end) };
}

type Lengths = { first: number; second: number; bend: 1 | -1 };

/**
 * Two bones from one point to another (law of cosines). A bend of 1 turns the second bone forwards
 * against the first (elbow), −1 backwards (knee). Out of reach, the limb is straight and ends short.
 */
export function reach(from: Point, to: Point, { first, second, bend }: Lengths) {
  const span = Math.min(distance(from, to), first + second);
  const cosine = (first ** 2 + span ** 2 - second ** 2) / (2 * first * span);
  const inner = (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
  const direction = angleOf(from, to);
  const joint = add(from, along(direction - bend * inner, first));
  return {
    joint,
    end: add(joint, along(angleOf(joint, add(from, along(direction, span))), second)),
  };
}

function shifted(pose: LegPose): LegPose {
  return "to" in pose ? { ...pose, to: add(pose.to, farOffset.leg) } : pose;
}

function shiftedArm(pose: ArmPose, trunk: Trunk): ArmPose {
  if ("upper" in pose) return pose;
  return { ...pose, to: add(spotAt(pose.to, trunk), farOffset.reach) };
}

/** Where a spot is on a figure. */
export function spotAt(spot: Spot, figure: Trunk | Figure): Point {
  if (spot.length === 2) return spot;
  const [joint, x, y] = spot;
  if (joint === "hip" || joint === "shoulder") return add(figure[joint], [x, y]);
  if (joint === "head") return add(headCentre(figure), [x, y]);
  const side = joint.startsWith("near") ? "near" : "far";
  const leg = figure[side];
  if (joint.endsWith("Knee")) return add(leg.knee, [x, y]);
  if (joint.endsWith("Calf")) return add(between(leg.knee, leg.ankle, 0.4), [x, y]);
  if (joint.endsWith("Ankle")) return add(leg.ankle, [x, y]);
  if (joint.endsWith("Foot")) return add(leg.ankle, turn([x, y], leg.foot));
  if (joint.endsWith("Toes")) {
    return add(add(leg.ankle, turn(footPoints.toeJoint, leg.foot)), turn([x, y], leg.toes));
  }
  const arm = "nearArm" in figure ? figure[`${side}Arm`] : null;
  if (!arm) return figure.shoulder;
  return add(joint.endsWith("Elbow") ? arm.elbow : arm.hand, [x, y]);
}

/** The middle of the head. */
export function headCentre({ neck, head }: Pick<Figure, "neck" | "head">): Point {
  return add(neck, along(180 - head, 20));
}

/** The angles that a joint makes, in degrees; standing upright they are all 0. */
export function jointAngles(figure: Figure) {
  const leg = ({ hip, knee, ankle, foot, toes }: Leg) => {
    const thigh = angleOf(hip, knee);
    const shin = angleOf(knee, ankle);
    return {
      hip: within180(thigh + figure.lean),
      knee: within180(thigh - shin),
      dorsiflexion: within180(foot - shin),
      toes: within180(toes - foot),
    };
  };
  const arm = ({ shoulder, elbow, hand }: Arm) => {
    const upper = angleOf(shoulder, elbow);
    return {
      shoulder: within180(upper + figure.lean),
      elbow: within180(angleOf(elbow, hand) - upper),
    };
  };
  return {
    near: leg(figure.near),
    far: leg(figure.far),
    nearArm: arm(figure.nearArm),
    farArm: arm(figure.farArm),
    neck: within180(figure.head - figure.lean),
  };
}
