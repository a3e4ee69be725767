import type { AthleteType } from "@talus/domain/roster/athlete";
import type { Equipment, Knee } from "@talus/domain/routines/exercise";
import type { Phase, RoutinePurpose } from "@talus/domain/routines/routine";

/** Who a routine is for. */
export const typeWords: Record<AthleteType, string> = { runner: "Runner", lifter: "Lifter" };

/** The word for a routine's type; one for everybody has none of its own. */
export function typeWord(athleteType: AthleteType | null): string {
  return athleteType === null ? "Any type" : typeWords[athleteType];
}

/** What a routine answers. */
export const purposeWords: Record<RoutinePurpose, string> = {
  full: "Whole sequence",
  short: "Little time",
  joint: "Stop at the front (joint)",
  soleus: "Soleus",
  gastrocnemius: "Gastrocnemius",
  achilles: "Achilles in history",
  plantar: "Plantar fascia",
  maintenance: "Maintenance",
  own: "Own purpose",
};

/** The parts of a session. */
export const phaseWords: Record<Phase, string> = {
  release: "Release",
  move: "Move",
  load: "Load and stretch",
  strength: "Strength and balance",
};

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
