import type { Category } from "./categories";

/** Each category inside a sentence: "Nothing at hand for shin strength". */
export const categoryWords: Record<Category, string> = {
  soft_tissue_release: "rolling",
  soleus_stretch_bent_knee: "the bent-knee stretch",
  gastroc_stretch_straight_knee: "the straight-knee stretch",
  eccentric_calf_loading: "slow calf lowering",
  gradual_calf_loading: "gradual calf loading",
  joint_mobilisation: "joint mobilisation",
  banded_distraction: "band work at the joint",
  calf_strength: "calf strength",
  tib_ant_strength: "shin strength",
  balance: "balance",
  plantar_rolling: "rolling the sole",
  gentle_plantar_fascia_stretch: "the sole stretch",
  rotation: "turning the ankle",
  advanced: "advanced variants",
  reactive: "springy work",
  complement: "hip and trunk control",
};
