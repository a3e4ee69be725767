import { z } from "zod";
import { divergences } from "../routines/divergence";
import { assignmentInput, assignmentTarget } from "../schedule/assignment/assignment.schema";
import { foundSelection } from "./roster-filters.schema";

/** Whose plan differs in one way from the assigned version of the routine that they were given, or some of them. */
const divergedTarget = z.object({
  kind: z.literal("diverged"),
  routineId: z.uuid(),
  how: z.enum(divergences),
  athleteIds: z.array(z.uuid()).min(1).max(100).optional(),
});

/**
 * An assignment as it is asked for: to athletes, a team, a type, whoever the roster's filters find, or whose plan
 * differs from a routine.
 */
export const assignmentRequest = assignmentInput.extend({
  target: z.discriminatedUnion("kind", [
    ...assignmentTarget.options,
    foundSelection.extend({ kind: z.literal("roster") }),
    divergedTarget,
  ]),
});
export type AssignmentRequest = z.infer<typeof assignmentRequest>;

/** The routine whose athletes are moved, each with their own phase and side; null: another target. */
export function movedRoutine({ target }: Pick<AssignmentRequest, "target">): string | null {
  return target.kind === "followers" || target.kind === "diverged" ? target.routineId : null;
}
