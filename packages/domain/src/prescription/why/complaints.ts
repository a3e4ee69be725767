import type { Complaint } from "../../athletes/athlete";
import type { Category } from "../../exercises/categories";
import type { ExerciseId } from "../../exercises/exercise-ids";
import { categoryChoices } from "./choices";
import type { Why } from "./why";

/** What a complaint puts first, and why (domain.md 1.6: hills; the squat items of two articles). */
const answers: Record<Complaint, { first: readonly ExerciseId[]; why: Why }> = {
  uphill: {
    first: ["slow-lunges", "kneeling-wall-df"],
    why: {
      text: "The ankle is noticed uphill: this bends it as a climb does.",
      sources: ["001:13"],
    },
  },
  squat: {
    first: ["incline-knee-bends", "toe-balance-fold", "ankle-rocker-band"],
    why: {
      text: "The ankle is noticed in the squat: this bends it as a squat does.",
      sources: ["003:66", "003:73", "000:38"],
    },
  },
};

/** The exercises of a category with what the complaints ask for first, in turn; else as always. */
export function orderFor(
  category: Category,
  complaints: readonly Complaint[] | null | undefined,
): readonly ExerciseId[] {
  const { order } = categoryChoices[category];
  const lists = (complaints ?? []).map((one) =>
    answers[one].first.filter((id) => order.includes(id)),
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const first = Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []),
  ).flat();
  return [...new Set([...first, ...order])];
}

/** Why a complaint put an exercise first; empty where none did. */
export function complaintWhy(
  exerciseId: ExerciseId,
  complaints: readonly Complaint[] | null | undefined,
): Why[] {
  return (complaints ?? [])
    .filter((one) => answers[one].first.includes(exerciseId))
    .map((one) => answers[one].why);
}
