import type { Equipment } from "../equipment";
import type { Knee, Tissue } from "./exercise";
import type { Part, Phase } from "./parts";

/** The phases of a session. */
export const phaseWords: Record<Phase, string> = {
  release: "Release",
  move: "Move",
  load: "Load and stretch",
  strength: "Strength and balance",
};

/** The parts as a plan lists them. */
export const partWords: Record<Part, string> = { warm_up: "Warm-up", ...phaseWords };

/** The knee while an exercise works. */
export const kneeWords: Record<Knee, string> = {
  straight: "knee straight",
  bent: "knee bent",
  both: "knee straight and bent",
  any: "any knee angle",
};

/** What has to lie ready. */
export const equipmentWords: Record<Equipment, string> = {
  foam_roller: "foam roller",
  ball: "ball",
  massage_stick: "massage stick",
  band: "band",
  low_anchor: "low anchor",
  wall: "wall",
  chair: "chair",
  step: "step",
  box: "box or bench",
  wedge: "plates or wedge",
  weight: "weight",
  soft_surface: "soft surface",
};

/** What an exercise works on. */
export const tissueWords: Record<Tissue, string> = {
  gastrocnemius: "gastrocnemius",
  soleus: "soleus",
  achilles: "Achilles tendon",
  deep_flexors: "deep calf",
  plantar_fascia: "plantar fascia",
  joint_capsule: "ankle joint",
  subtalar: "lower ankle joint",
  tibialis_anterior: "tibialis anterior",
  tibialis_posterior: "tibialis posterior",
  peroneals: "peroneals",
  hamstrings: "hamstrings",
  adductors: "adductors",
  whole_chain: "balance of the whole leg",
};
