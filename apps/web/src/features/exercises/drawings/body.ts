import { add, along, between, type Point, turn } from "./geometry";
import { limb, type Outline, type Profile } from "./outline";
import { type Arm, type Figure, footPoints, headCentre, type Leg } from "./pose";

/** The parts that can be drawn in their own tone. */
export const parts = [
  "head",
  "trunk",
  "nearThigh",
  "nearShin",
  "nearFoot",
  "nearUpperArm",
  "nearForearm",
  "farThigh",
  "farShin",
  "farFoot",
  "farUpperArm",
  "farForearm",
] as const;
export type Part = (typeof parts)[number];

const profiles = {
  thigh: [
    [0, 10, 10.5],
    [0.3, 10, 9.6],
    [0.62, 8.6, 7.8],
    [0.88, 6.9, 6.6],
    [1, 6.6, 6.4],
  ],
  shin: [
    [0, 6.4, 6.6],
    [0.16, 5.8, 7.4],
    [0.36, 5.2, 8.4],
    [0.58, 4.4, 6.6],
    [0.82, 3.8, 4.2],
    [1, 4.2, 4.2],
  ],
  trunk: [
    [0, 6, 6.6],
    [0.14, 9.6, 9],
    [0.38, 10.6, 9.4],
    [0.7, 9, 8.6],
    [1, 10, 10.6],
  ],
  upperArm: [
    [0, 5.8, 5.8],
    [0.4, 5.4, 5.4],
    [1, 4.4, 4.4],
  ],
  forearm: [
    [0, 4.4, 4.4],
    [0.3, 4.8, 4.4],
    [0.8, 3.3, 3.3],
    [1, 3.2, 3.2],
  ],
  neck: [
    [0, 4.8, 4.8],
    [1, 4.4, 4.4],
  ],
  shorts: [
    [0, 11, 11.6],
    [0.5, 11, 10.8],
    [1, 10.6, 10],
  ],
  sleeve: [
    [0, 6.6, 6.6],
    [0.5, 6.6, 6.4],
    [1, 6.6, 6.2],
  ],
} satisfies Record<string, Profile>;

/** A foot from the side with the ankle at the origin: instep, toes, sole, heel. */
const footShape: readonly Point[] = [
  [4.3, -3.4],
  [7.6, 0.2],
  [13, 2.2],
  [18.6, 3.6],
  [24, 5.2],
  [25.6, 7.2],
  [23.6, 8.7],
  [16, 8.8],
  [8.4, 8.2],
  [2, 8.6],
  [-4.6, 8.8],
  [-8.4, 6.6],
  [-7.6, 2],
  [-4.3, -3.6],
];
/** The same foot up to the ball, for toes that bend. */
const rearFootShape: readonly Point[] = [
  [4.3, -3.4],
  [7.6, 0.2],
  [13, 2.2],
  [17.6, 3.3],
  [19.2, 5.6],
  [17.2, 8.4],
  [13, 8.6],
  [8.4, 8.2],
  [2, 8.6],
  [-4.6, 8.8],
  [-8.4, 6.6],
  [-7.6, 2],
  [-4.3, -3.6],
];
const toesShape: readonly Point[] = [
  [-2.4, -1.6],
  [2, -2.4],
  [7.4, -0.7],
  [9, 1.3],
  [7, 2.9],
  [1, 2.9],
  [-2.6, 2],
];
const handShape: readonly Point[] = [
  [-2, -3.2],
  [3.6, -3.6],
  [8.6, -2],
  [9.6, 0.8],
  [5, 3.2],
  [-2, 3.2],
];

const placed = (shape: readonly Point[], at: Point, degrees: number): Outline => ({
  points: shape.map((point) => add(at, turn(point, degrees))),
  hem: false,
});

function footOutlines({ ankle, foot, toes }: Leg): Outline[] {
  if (Math.abs(toes - foot) < 1) return [placed(footShape, ankle, foot)];
  const joint = add(ankle, turn(footPoints.toeJoint, foot));
  return [placed(rearFootShape, ankle, foot), placed(toesShape, joint, toes)];
}

const handOutline = ({ hand, palm }: Arm) => placed(handShape, hand, palm - 90);

/** The outlines of a part. */
export function outlinesOf(part: Part, figure: Figure): Outline[] {
  if (part === "head") {
    const centre = headCentre(figure);
    const skull = Array.from({ length: 10 }, (_, index) => add(centre, along(index * -36, 9.6)));
    const neck = limb([figure.neck, between(figure.neck, centre, 0.6)], profiles.neck);
    return [neck, { points: skull, hem: false }];
  }
  if (part === "trunk") return [limb([figure.shoulder, figure.hip], profiles.trunk)];
  const side = part.startsWith("near") ? "near" : "far";
  const leg = figure[side];
  const arm = figure[`${side}Arm`];
  if (part.endsWith("Thigh")) return [limb([leg.hip, leg.knee], profiles.thigh)];
  if (part.endsWith("Shin")) return [limb([leg.knee, leg.ankle], profiles.shin)];
  if (part.endsWith("Foot")) return footOutlines(leg);
  if (part.endsWith("UpperArm")) return [limb([arm.shoulder, arm.elbow], profiles.upperArm)];
  return [limb([arm.elbow, arm.hand], profiles.forearm), handOutline(arm)];
}

/** The shorts on a thigh. */
export function shortsOutline({ hip, knee }: Leg): Outline {
  return limb([hip, between(hip, knee, 0.56)], profiles.shorts, true);
}

/** The sleeve on an upper arm. */
export function sleeveOutline({ shoulder, elbow }: Arm): Outline {
  return limb([shoulder, between(shoulder, elbow, 0.56)], profiles.sleeve, true);
}

/** A place on the head: x to the face, y downwards, turned with it. */
export function onHead(figure: Figure, point: Point): Point {
  return add(headCentre(figure), turn(point, -figure.head));
}

/** How far a figure reaches: points that enclose every part of it. */
export function extentOf(figure: Figure, of: readonly Part[] = parts): Point[] {
  const head: Point[] = of.includes("head")
    ? ([90, 180, 270, 360] as const).map((degrees) => add(headCentre(figure), along(degrees, 14)))
    : [];
  return [
    ...head,
    ...of.flatMap((part) => outlinesOf(part, figure).flatMap(({ points }) => points)),
  ];
}
