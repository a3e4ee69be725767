import type { Category } from "../../exercises/categories";
import type { ExerciseId } from "../../exercises/exercise-ids";
import type { Source } from "../../sources";

/** How a category is filled: which exercises, best first, how many of them, and why. */
export type CategoryChoice = {
  order: readonly ExerciseId[];
  count: number;
  why: string;
  sources: readonly Source[];
};

/** The warm-up of every plan: circles, then rocks (domain.md R14). */
export const warmUpOrder = [
  "ankle-circles",
  "ankle-rocks",
] as const satisfies readonly ExerciseId[];

/** Category → exercises in order of preference (domain.md 4.5) and the reason shown to people. */
export const categoryChoices: Record<Category, CategoryChoice> = {
  soft_tissue_release: {
    order: [
      "foam-roll-calf",
      "lacrosse-soleus",
      "smr-hands-ball",
      "massage-stick",
      "foam-roll-df",
      "foam-roll-circles",
      "foam-roll-shins",
    ],
    count: 2,
    why: "Rolling prepares the calf for the work that follows; it never stands alone.",
    sources: ["000:21", "C17"],
  },
  soleus_stretch_bent_knee: {
    order: ["bent-knee-wall-stretch", "calf-stretch-2pos", "wall-toe-stretch", "step-stretch"],
    count: 1,
    why: "For a limit felt at the back with the knee bent: the soleus.",
    sources: ["003:27", "000:30"],
  },
  gastroc_stretch_straight_knee: {
    order: [
      "wall-toe-stretch",
      "calf-stretch-2pos",
      "step-stretch",
      "downdog-alternating",
      "downdog-walks",
      "side-lunge-pyramid",
      "toe-balance-fold",
    ],
    count: 1,
    why: "For a tight calf in the straight-knee test: the gastrocnemius.",
    sources: ["000:16", "003:68"],
  },
  eccentric_calf_loading: {
    order: ["heel-drops", "calf-raise-step", "eccentric-calf-raise"],
    count: 1,
    why: "Slow lowering builds range and strength together.",
    sources: ["000:29", "Kay 2023"],
  },
  gradual_calf_loading: {
    order: ["isometric-calf-hold", "calf-raise-progression"],
    count: 2,
    why: "With Achilles trouble in the history the calf is loaded step by step, at floor level.",
    sources: ["001:23", "K4"],
  },
  joint_mobilisation: {
    order: [
      "wall-ankle-mob",
      "hk-lunge",
      "hk-lunge-3way",
      "standing-lunge-wall",
      "ankle-wall-slides",
      "kneeling-wall-df",
      "knee-circles",
      "incline-knee-bends",
      "hk-lunge-tibir",
      "standing-lunge-calf",
      "elevated-lunge",
      "slow-lunges",
      "hk-lunge-weighted",
    ],
    count: 2,
    why: "Moves the ankle joint itself, for a stop felt at the front.",
    sources: ["003:44", "003:59", "000:26"],
  },
  banded_distraction: {
    order: ["banded-distraction"],
    count: 1,
    why: "The band draws the joint back while the knee goes forward.",
    sources: ["000:27", "Journal of Athletic Training 2020"],
  },
  calf_strength: {
    order: ["calf-raise-progression", "calf-raise-step", "heel-drops"],
    count: 1,
    why: "Keeps the calf strong through the range that is there.",
    sources: ["001:11", "003:85"],
  },
  tib_ant_strength: {
    order: ["tib-ant-band", "band-4way"],
    count: 1,
    why: "Strength beside mobility, in every plan.",
    sources: ["000:58", "K8"],
  },
  balance: {
    order: ["sl-balance-reach", "sl-soft-surface", "sl-balance-perturb"],
    count: 1,
    why: "Control over the range, in every plan.",
    sources: ["000:58", "001:18"],
  },
  plantar_rolling: {
    order: ["plantar-roll", "foot-rolling"],
    count: 1,
    why: "Rolling the sole for an irritated plantar fascia, watching how it feels.",
    sources: ["001:23", "K5"],
  },
  gentle_plantar_fascia_stretch: {
    order: ["gentle-pf-stretch"],
    count: 1,
    why: "A mild pull along the sole for an irritated plantar fascia.",
    sources: ["001:23", "K5"],
  },
  rotation: {
    order: ["rotation-drills", "band-4way", "ankle-circles"],
    count: 1,
    why: "Turning the ankle in and out, never to a forced end.",
    sources: ["001:11", "K9"],
  },
  advanced: {
    order: ["loaded-calf-stretch", "ankle-rocker-band"],
    count: 1,
    why: "A harder variant, now that the basics are easy and the range is better.",
    sources: ["000:34", "R16"],
  },
  reactive: {
    order: ["plyo-bounces", "short-hops", "lateral-shuffles", "forward-bound"],
    count: 1,
    why: "Springy work with a soft landing, now that the basics are easy.",
    sources: ["000:40", "001:19", "C14"],
  },
  complement: {
    order: ["proximal-control"],
    count: 1,
    why: "Hip and trunk steer where the ankle lands.",
    sources: ["001:25"],
  },
};
