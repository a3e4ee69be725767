import { counted } from "../text/count";
import type { AthleteStatus, AthleteType, DayKind, DominantSide, InjuryKind, Sex } from "./athlete";

/** So many athletes in words: "1 athlete", "1,284 athletes". */
export function athletesText(count: number): string {
  return counted(count, "athlete");
}

/** How each athlete type is named on screen. */
export const typeLabels = { runner: "Runner", lifter: "Lifter" } as const satisfies Record<
  AthleteType,
  string
>;

/** How each status is named on screen. */
export const statusLabels = {
  active: "Active",
  paused: "Paused",
  archived: "Archived",
} as const satisfies Record<AthleteStatus, string>;

/** How each recorded sex is named on screen. */
export const sexLabels = {
  female: "Female",
  male: "Male",
  other: "Other",
  unspecified: "Not given",
} as const satisfies Record<Sex, string>;

/** How each dominant side is named on screen. */
export const dominantSideLabels = {
  left: "Left",
  right: "Right",
  both: "Both alike",
  unknown: "Not known",
} as const satisfies Record<DominantSide, string>;

/** How each kind of training day is named on screen. */
export const dayKindLabels = {
  rest: "Rest",
  easy: "Easy",
  intervals: "Intervals",
  tempo: "Tempo",
  long: "Long",
  lower: "Lower body",
  upper: "Upper body",
} as const satisfies Record<DayKind, string>;

/** How each injury is named on screen. */
export const injuryLabels = {
  achilles_tendinopathy: "Achilles tendinopathy",
  plantar_fascia_irritation: "Plantar fascia irritation",
  ankle_sprain: "Ankle sprain",
  bone_spur: "Bone spur",
  calf_strain: "Calf strain",
  stress_fracture: "Stress fracture",
  other: "Other",
} as const satisfies Record<InjuryKind, string>;
