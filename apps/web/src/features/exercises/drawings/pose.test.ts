import { describe, expect, it } from "vitest";
import { signDrawings, testDrawings } from "../../assessments/drawings/test-drawings";
import { exerciseDrawings } from "../exercise-drawings";
import { extentOf } from "./body";
import type { Drawing } from "./drawing";
import { ghostParts, solveDrawing } from "./frame";
import { add, distance, type Point, turn } from "./geometry";
import {
  bones,
  type Figure,
  floorY,
  footPoints,
  jointAngles,
  type Leg,
  type LegPose,
  type Pose,
  reach,
  solve,
  spotAt,
} from "./pose";

const drawings: [string, Drawing][] = [
  ...Object.entries(exerciseDrawings),
  ...Object.entries(testDrawings).flatMap(([code, steps]) =>
    steps.map((step, index): [string, Drawing] => [`${code} ${index}`, step]),
  ),
  ...Object.entries(signDrawings),
];
const solved = drawings.map(([name, drawing]) => ({ name, ...solveDrawing(drawing) }));
const figures = solved.flatMap(({ name, figure, start }): [string, Figure][] => [
  [name, figure],
  ...(start ? [[`${name}, start`, start] as [string, Figure]] : []),
]);

/** What is out of bounds, by the name of its drawing. */
function outside(measure: (figure: Figure) => Record<string, [number, number, number]>): string[] {
  return figures.flatMap(([name, figure]) =>
    Object.entries(measure(figure))
      .filter(([, [value, from, to]]) => !(value >= from && value <= to))
      .map(([what, [value]]) => `${name}: ${what} ${value.toFixed(1)}`),
  );
}

describe("the jointed figure", () => {
  it("keeps every bone at its length in every position", () => {
    const exactly = (value: number, length: number): [number, number, number] => [
      value,
      length - 1e-6,
      length + 1e-6,
    ];
    const found = outside(({ hip, shoulder, near, far, nearArm, farArm }) => ({
      torso: exactly(distance(hip, shoulder), bones.torso),
      nearThigh: exactly(distance(near.hip, near.knee), bones.thigh),
      nearShin: exactly(distance(near.knee, near.ankle), bones.shin),
      farThigh: exactly(distance(far.hip, far.knee), bones.thigh),
      farShin: exactly(distance(far.knee, far.ankle), bones.shin),
      nearUpperArm: exactly(distance(nearArm.shoulder, nearArm.elbow), bones.upperArm),
      nearForearm: exactly(distance(nearArm.elbow, nearArm.hand), bones.forearm),
      farUpperArm: exactly(distance(farArm.shoulder, farArm.elbow), bones.upperArm),
      farForearm: exactly(distance(farArm.elbow, farArm.hand), bones.forearm),
    }));
    expect(found).toEqual([]);
  });

  it("bends its joints only the way people do", () => {
    const found = outside((figure) => {
      const { near, far, nearArm, farArm, neck } = jointAngles(figure);
      return {
        nearKnee: [near.knee, -4, 158],
        farKnee: [far.knee, -4, 158],
        nearHip: [near.hip, -45, 165],
        farHip: [far.hip, -45, 165],
        nearAnkle: [near.dorsiflexion, -62, 48],
        farAnkle: [far.dorsiflexion, -62, 48],
        nearToes: [near.toes, -40, 80],
        farToes: [far.toes, -40, 80],
        nearElbow: [nearArm.elbow, -1, 150],
        farElbow: [farArm.elbow, -1, 150],
        nearShoulder: [nearArm.shoulder, -110, 185],
        farShoulder: [farArm.shoulder, -110, 185],
        neck: [neck, -50, 50],
      };
    });
    expect(found).toEqual([]);
  });

  it("gets its hands and feet to where they have to be", () => {
    const found = solved.flatMap(({ name, drawing, figure, start }) => [
      ...missed(drawing.pose, figure).map((part) => `${name}: ${part}`),
      ...(start
        ? missed({ ...drawing.pose, ...drawing.start }, start)
            .filter((part) => ghostParts(drawing).some((shown) => shown.startsWith(part)))
            .map((part) => `${name}, start: ${part}`)
        : []),
    ]);
    expect(found).toEqual([]);
  });

  it("sinks into no floor", () => {
    const found = figures.flatMap(([name, figure]) => {
      const lowest = Math.max(...extentOf(figure).map(([, y]) => y));
      return lowest > floorY + 1.6 ? [`${name}: ${lowest.toFixed(1)}`] : [];
    });
    expect(found).toEqual([]);
  });

  it("marks as down only what rests on a support", () => {
    const found = solved.flatMap(({ name, drawing, figure }) =>
      (drawing.down ?? []).flatMap((down) => {
        const leg = figure[down.startsWith("near") ? "near" : "far"];
        const [, y] = down.endsWith("Heel") ? heelOf(leg) : ballOf(leg);
        const pressed = down.endsWith("Heel") ? leg.foot >= 0 : leg.toes === 0;
        return pressed && supports(drawing).some((top) => Math.abs(top - y) < 1.2)
          ? []
          : [`${name}: ${down} at ${y.toFixed(1)}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it("reaches a place within its length, and stops short of one beyond it", () => {
    const lengths = { first: 30, second: 40, bend: 1 } as const;
    const near = reach([0, 0], [0, 50], lengths);
    expect(near.end[0]).toBeCloseTo(0, 6);
    expect(near.end[1]).toBeCloseTo(50, 6);
    expect(near.joint[0]).toBeCloseTo(-24, 6);
    const beyond = reach([0, 0], [0, 100], lengths);
    expect(beyond.end[1]).toBeCloseTo(70, 6);
  });

  it("stands upright with every joint at rest", () => {
    const figure = solve({
      rest: { part: "nearSole", at: [100, floorY] },
      lean: 0,
      near: { thigh: 0, shin: 0 },
    });
    expect(figure.hip[0]).toBeCloseTo(100, 6);
    expect(figure.hip[1]).toBeCloseTo(floorY - 8.8 - bones.shin - bones.thigh, 6);
    expect(jointAngles(figure).near).toEqual({ hip: 0, knee: 0, dorsiflexion: 0, toes: 0 });
  });
});

const heelOf = ({ ankle, foot }: Leg): Point => add(ankle, turn(footPoints.heel, foot));
const ballOf = ({ ankle, foot }: Leg): Point =>
  add(add(ankle, turn(footPoints.toeJoint, foot)), [0, 2.9]);

/** The levels that something can rest on: the floor and the tops of what stands there. */
function supports({ behind = [], front = [] }: Drawing): number[] {
  const tops = [...behind, ...front].flatMap((prop) => (prop.kind === "block" ? [prop.at[1]] : []));
  return [floorY, ...tops];
}

/** The limbs of a pose that end short of their place. */
function missed(pose: Pose, figure: Figure): string[] {
  const short: string[] = [];
  for (const side of ["near", "far"] as const) {
    const leg = pose[side];
    if (leg && missesFoot(leg, figure[side])) short.push(side);
    const arm = pose[`${side}Arm`];
    if (arm && "to" in arm) {
      const gap = distance(figure[`${side}Arm`].hand, spotAt(arm.to, figure));
      if (gap > 1) short.push(`${side}Arm`);
    }
  }
  return short;
}

function missesFoot(pose: LegPose, leg: Leg): boolean {
  if (!("to" in pose)) return false;
  const by = pose.by ?? "sole";
  const at = by === "ball" ? ballOf(leg) : add(leg.ankle, turn(footPoints[by], leg.foot));
  return distance(at, pose.to) > 1;
}
