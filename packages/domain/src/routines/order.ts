import type { ExerciseId } from "../exercises/exercise-ids";
import { phases, type RoutineItem } from "./routine";

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

type Placed = Pick<RoutineItem, "exerciseId" | "phase">;

/** The part that a line belongs to; a warm-up exercise that was put into a later phase stays there. */
export function partOf({ exerciseId, phase }: Placed): Part {
  return phase === "move" && warmUps.includes(exerciseId) ? "warm_up" : phase;
}

/**
 * The lines in the one order that every plan is made, kept, checked and shown in: warm-up, release,
 * move, load, strength; within a part as they stood. Source: domain.md 4.5 ("warm-up, always first"), R14.
 */
export function inSessionOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => parts.indexOf(partOf(a)) - parts.indexOf(partOf(b)));
}
