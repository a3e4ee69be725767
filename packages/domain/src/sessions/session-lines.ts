import { exerciseById } from "../exercises/library/exercises";
import type { SessionExercise } from "./session-exercises";

/** What of an exercise a list of the session shows. */
type Line = Pick<SessionExercise, "exerciseId" | "name" | "doses">;

/**
 * The exercises of a session as lines to read: two that follow each other and give each leg its own dose are one,
 * with a dose for the left and one for the right. Logs keep them apart.
 */
export function sessionLines<L extends Line>(exercises: readonly L[]): L[] {
  const lines: L[] = [];
  for (const next of exercises) {
    const last = lines.at(-1);
    if (last && isOtherLeg(last, next)) lines[lines.length - 1] = joined(last, next);
    else lines.push(next);
  }
  return lines;
}

function isOtherLeg(a: Line, b: Line): boolean {
  const sides = [...a.doses, ...b.doses].map(({ side }) => side).sort();
  return a.exerciseId === b.exerciseId && sides.join() === "left,right";
}

function joined<L extends Line>(a: L, b: L): L {
  const doses = [...a.doses, ...b.doses].sort((x, y) => x.side.localeCompare(y.side));
  return { ...a, name: exerciseById(a.exerciseId).name, doses };
}
