import type { ExerciseId } from "../exercises/exercise-ids";
import { exerciseNames } from "../exercises/exercise-names";

/** When in an exercise a pain began. */
export const painMoments = ["first_set", "later_set", "after"] as const;
export type PainMoment = (typeof painMoments)[number];

/** Where in a session a pain began: the line of the routine, its exercise and, if told, when in it. */
export type PainBegan = { itemId: string; exerciseId: ExerciseId; moment: PainMoment | null };

/** A moment in the words that a person chooses. */
export const painMomentWords: Record<PainMoment, string> = {
  first_set: "In the first set",
  later_set: "In a later set",
  after: "Right after it",
};

/** Where a pain began, to be read after what it was: "began at heel drops, in a later set". */
export function beganWords({ exerciseId, moment }: PainBegan): string {
  const name = exerciseNames[exerciseId];
  const where = `began at ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  return moment === null ? where : `${where}, ${painMomentWords[moment].toLowerCase()}`;
}
