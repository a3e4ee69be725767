import type { ExerciseId } from "./exercise-ids";

/** The parts of a session in the order they are done (domain.md R14, 1.2.1). */
export const phases = ["release", "move", "load", "strength"] as const;
export type Phase = (typeof phases)[number];

/** What warms up, in the order circles, rocks, gentle stretch (domain.md 4.5, R14). */
const warmUps: readonly ExerciseId[] = [
  "ankle-circles",
  "circles-progressive",
  "circles-tiptoe",
  "ankle-rocks",
  "gentle-calf-stretch",
];

/** The parts of a session as they are done and shown: what warms up stands before every phase. */
export const parts = ["warm_up", ...phases] as const;
export type Part = (typeof parts)[number];

/** What tells where in a session a line stands. */
export type Placed = { exerciseId: ExerciseId; phase: Phase };

/** The part that a line belongs to; a warm-up exercise that was put into a later phase stays there. */
export function partOf({ exerciseId, phase }: Placed): Part {
  return phase === "move" && warmUps.includes(exerciseId) ? "warm_up" : phase;
}
