import type { MeasureUnit } from "./definition";

/** What one stored value is; with the assessment's protocol, the side and the athlete it is a series. */
export const measureCodes = [
  "distance",
  "angle",
  "last_pass",
  "first_fail",
  "plantarflexion",
  "towel_hold",
  "toe_circle",
  "heel_raise",
  "single_leg_balance",
] as const;
export type MeasureCode = (typeof measureCodes)[number];

/** The canonical unit of each stored value. */
export const canonicalUnits: Record<MeasureCode, MeasureUnit> = {
  distance: "cm",
  angle: "deg",
  last_pass: "cm",
  first_fail: "cm",
  plantarflexion: "deg",
  towel_hold: "s",
  toe_circle: "cm",
  heel_raise: "reps",
  single_leg_balance: "s",
};

/** How a unit stands behind a number: "8.4 cm", "24 raises", "12°". */
export const unitSigns: Record<MeasureUnit, string> = {
  cm: " cm",
  in: " in",
  mm: " mm",
  deg: "°",
  s: " s",
  reps: " raises",
};
