/** Why an attempt does not count (domain.md 1.1, compensations). */
export const invalidReasons = [
  "heel_lifted",
  "arch_collapsed",
  "toes_turned_out",
  "knee_inward",
  "knee_bent",
  "used_hands",
  "foot_touched",
  "lost_rhythm",
  "moved_leg",
  "slipped",
] as const;
export type InvalidReason = (typeof invalidReasons)[number];

/** Why an attempt does not count. */
export const invalidReasonLabels: Record<InvalidReason, string> = {
  heel_lifted: "Heel came up",
  arch_collapsed: "Arch dropped",
  toes_turned_out: "Toes turned out",
  knee_inward: "Knee went inward",
  knee_bent: "Knee bent",
  used_hands: "Hands helped",
  foot_touched: "Other foot touched",
  lost_rhythm: "Lost the beat",
  moved_leg: "Leg moved along",
  slipped: "Slipped or unsure",
};
