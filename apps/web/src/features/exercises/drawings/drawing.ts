import type { Part } from "./body";
import type { Point } from "./geometry";
import type { Pose, Spot } from "./pose";

/** The one arrow that tells the movement: along a curve, or round and round. */
export type Arrow =
  | { from: Spot; bend?: Spot; to: Spot; both?: boolean; still?: boolean }
  | { centre: Spot; radius: Point; reverse?: boolean };

/** What lies, stands or is held; sand-coloured, a band in ink. */
export type Prop =
  | { kind: "wall"; x: number; side?: "ahead" | "behind" }
  | { kind: "block"; at: Point; size: Point; soft?: boolean }
  | { kind: "wedge"; at: Point; size: Point }
  | { kind: "roller"; at: Spot; radius?: number }
  | { kind: "ball"; at: Spot; radius: number }
  | { kind: "chair"; at: Point; back?: boolean }
  | { kind: "table"; at: Point; size: Point }
  | { kind: "post"; at: Point; height: number }
  | { kind: "band"; through: readonly Spot[]; wide?: number }
  | { kind: "loop"; at: Spot; radius: Point; tilt?: number }
  | { kind: "dumbbell"; at: Spot; upright?: boolean }
  | { kind: "stick"; from: Spot; to: Spot }
  | { kind: "towel"; through: readonly Spot[] }
  | { kind: "tape"; from: number; to: number }
  | { kind: "distance"; from: Spot; to: Spot }
  | { kind: "goniometer"; at: Spot; arms: readonly [number, number] }
  | { kind: "level"; from: Point; to: Point }
  | { kind: "trace"; at: Spot; radius: Point }
  | { kind: "clock"; at: Point; seconds: number }
  | { kind: "hand"; from: Spot; to: Spot };

/** A small round picture: the foot from above or from the front, or what is too small, enlarged. */
export type Inset = { at: Point } & (
  | { view: "above"; arrows: readonly number[]; turned?: number }
  | { view: "pair"; arrows: readonly number[] }
  | {
      view: "front";
      turns: readonly number[];
      arrows?: readonly number[];
      shin?: number;
      wrong?: boolean;
    }
  | { view: "arch" }
  | { view: "sideLunge" }
  | { view: "shuffle" }
  | { view: "stick" }
  | { view: "near"; spot: Spot; scale: number }
  | { view: "start" }
);

/** The part of a figure that stays on its support, shown by a bar below it. */
export type SupportedPart = "nearHeel" | "farHeel" | "nearBall" | "farBall";

/** One drawing as data: a position, where it started, what moves and what stays. */
export type Drawing = {
  /** The position and the movement in one sentence; what a picture says to those who hear it. */
  says: string;
  pose: Pose;
  /** What was different at the start, shown as a faint ghost of the moving parts. */
  start?: Partial<Pose>;
  moving: readonly Part[];
  ghost?: readonly Part[];
  arrows?: readonly Arrow[];
  /** Where the two bars stand that say "hold still". */
  held?: Spot;
  /** Where the cross stands that says "does not count". */
  wrong?: Spot;
  down?: readonly SupportedPart[];
  behind?: readonly Prop[];
  front?: readonly Prop[];
  inset?: Inset;
  /** The thumbnail shows the inset alone, where the side view does not tell the movement. */
  thumb?: "inset" | "whole";
};

export const shinAndFoot = ["nearShin", "nearFoot"] as const satisfies readonly Part[];
export const bothShins = [
  "nearShin",
  "nearFoot",
  "farShin",
  "farFoot",
] as const satisfies readonly Part[];
export const nearLeg = ["nearThigh", "nearShin", "nearFoot"] as const satisfies readonly Part[];
