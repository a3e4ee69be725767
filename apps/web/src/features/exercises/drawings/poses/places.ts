import type { ArmPose, LegPose } from "../pose";

/** A hand flat on a wall ahead. */
export const onWall = (x: number, y: number): ArmPose => ({ to: [x - 5, y], palm: 168 });

/** A hand flat on the floor. */
export const onFloor = (x: number): ArmPose => ({ to: [x, 195], palm: 80 });

/** A hand on the near thigh, just above the knee. */
export const onThigh: ArmPose = { to: ["nearKnee", -9, -9], palm: 70 };

/** The far knee on the floor, its toes tucked under. */
export const kneelingFar: LegPose = { kneel: 200, shin: -108, foot: -75, toes: 0 };

/** Seats: the hip over a chair, and over the floor. */
export const seatY = 155;

/** The far foot flat below a chair. */
export const farFootDown = (x: number): LegPose => ({ to: [x, 200] });
