import { z } from "zod";
import { assignmentInput, assignmentTarget } from "../schedule/assignment/assignment.schema";
import { foundSelection } from "./roster-filters.schema";

/** An assignment as it is asked for: to athletes, a team, a type, or whoever the roster's filters find. */
export const assignmentRequest = assignmentInput.extend({
  target: z.discriminatedUnion("kind", [
    ...assignmentTarget.options,
    foundSelection.extend({ kind: z.literal("roster") }),
  ]),
});
export type AssignmentRequest = z.infer<typeof assignmentRequest>;
