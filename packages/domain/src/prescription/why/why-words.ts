import type { Category } from "../../exercises/categories";
import type { ExerciseId } from "../../exercises/exercise-ids";
import { exerciseById } from "../../exercises/library/exercises";
import type { RuleId } from "../../verdicts/rule-set/rule-set";
import { categoryChoices, warmUpOrder } from "./choices";
import type { Why } from "./why";

/** Names the finding of the functional baseline that asks for rotation work (domain.md T10, K9). */
export const turningRule = "limit.turning";

const calfLimit = ["limit.soleus", "limit.mixed", "limit.undetermined", "limit.carried"] as const;
const jointLimit = ["limit.joint", "limit.mixed", "limit.undetermined", "limit.carried"] as const;

/** The rules of a verdict that call for a category (domain.md 4.1 step 8). */
const calledForBy: Partial<Record<Category, readonly (RuleId | typeof turningRule)[]>> = {
  soft_tissue_release: [...calfLimit, "limit.gastrocnemius"],
  soleus_stretch_bent_knee: calfLimit,
  gastroc_stretch_straight_knee: ["limit.gastrocnemius", "limit.carried"],
  eccentric_calf_loading: [...calfLimit, "limit.gastrocnemius"],
  joint_mobilisation: jointLimit,
  banded_distraction: jointLimit,
  gradual_calf_loading: ["plan.achilles"],
  plantar_rolling: ["plan.plantar"],
  gentle_plantar_fascia_stretch: ["plan.plantar"],
  calf_strength: ["plan.limit"],
  tib_ant_strength: ["plan.always"],
  balance: ["plan.always"],
  rotation: [turningRule],
  complement: ["limit.not_ankle"],
};

/** Why a category is in a plan: the findings that call for it, as the verdict tells them. */
export function findingsFor(category: Category, reasons: readonly Why[]): Why[] {
  const rules: readonly string[] = calledForBy[category] ?? [];
  return reasons
    .filter(({ ruleId }) => ruleId !== undefined && rules.includes(ruleId))
    .map(({ ruleId = "", text, sources }) => ({ ruleId, text, sources }));
}

/** What an exercise does in a category, with the article that describes it. */
export function purposeIn(category: Category, exerciseId: ExerciseId): Why {
  const { why, sources } = categoryChoices[category];
  return { text: why, sources: [...new Set([exerciseById(exerciseId).source, ...sources])] };
}

const warmUp: Why = { text: "Light movement comes first.", sources: ["001:8", "R14"] };

/** Why an exercise stands in any routine, where no verdict says more. */
export function plainWhy(exerciseId: ExerciseId): Why[] {
  const [category] = exerciseById(exerciseId).categories;
  const isWarmUp = (warmUpOrder as readonly ExerciseId[]).includes(exerciseId);
  return [category === undefined || isWarmUp ? warmUp : purposeIn(category, exerciseId)];
}
