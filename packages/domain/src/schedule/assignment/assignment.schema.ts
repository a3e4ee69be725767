import { z } from "zod";
import { athleteTypes } from "../../athletes/athlete";
import { localDate } from "../../calendar.schema";

/** So many athletes can be named one by one; a team or a type has no limit. */
const namedAthletesMax = 20_000;

/** Whom an assignment is meant for. */
export const assignmentTarget = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("athletes"),
    athleteIds: z
      .array(z.uuid())
      .min(1, "Choose at least one athlete")
      .max(namedAthletesMax, `Choose a team or a type for more than ${namedAthletesMax} athletes`),
  }),
  z.object({ kind: z.literal("team"), teamId: z.uuid("Choose a team") }),
  z.object({
    kind: z.literal("type"),
    athleteType: z.enum(athleteTypes),
    /** Only those of this type of the organisation's own; absent: everybody built on the type. */
    athleteTypeId: z.uuid().optional(),
  }),
  /** Whoever follows another version of the assigned one's routine: phase and side stay each athlete's own. */
  z.object({ kind: z.literal("followers"), routineId: z.uuid() }),
]);
export type AssignmentTarget = z.infer<typeof assignmentTarget>;

/** What is assigned to whom, from when; the dry run and the act take the same. */
export const assignmentInput = z.object({
  target: assignmentTarget,
  routineVersionId: z.uuid("Choose a routine"),
  startsOn: localDate,
  /** Of whoever has no phase and side to keep. */
  phase: z.enum(["build", "maintenance"]),
  sideBias: z.enum(["left", "right"]).nullable(),
});
export type AssignmentInput = z.infer<typeof assignmentInput>;
