/**
 * What a plan contains, by purpose (domain.md 4.5). A verdict asks for the first twelve (4.2,
 * `include`); the last four follow from other findings or are the coach's choice.
 */
export const categories = [
  "soft_tissue_release",
  "soleus_stretch_bent_knee",
  "gastroc_stretch_straight_knee",
  "eccentric_calf_loading",
  "gradual_calf_loading",
  "joint_mobilisation",
  "banded_distraction",
  "calf_strength",
  "tib_ant_strength",
  "balance",
  "plantar_rolling",
  "gentle_plantar_fascia_stretch",
  "rotation",
  "advanced",
  "reactive",
  "complement",
] as const;
export type Category = (typeof categories)[number];

/** What a plan must leave out (domain.md 4.2, `exclude`). */
export const exclusions = [
  "aggressive_end_range_dorsiflexion",
  "loaded_stretch_advanced",
  "plyometrics",
  "extra_static_stretching",
  "all_until_cleared",
] as const;
export type Exclusion = (typeof exclusions)[number] | SideExclusion;

/**
 * What one leg must be spared while the other keeps its own: a bony limit no joint work, a strained calf
 * no stretch, no load on that leg alone, no slow lowering (no part of the codes of 4.2).
 */
export const sideExclusions = [
  "joint_work",
  "calf_stretch",
  "single_leg_load",
  "eccentric_load",
] as const;
export type SideExclusion = (typeof sideExclusions)[number];
