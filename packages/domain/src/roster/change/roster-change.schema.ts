import { z } from "zod";
import { plannedDay } from "../../assessments/planned-test.schema";
import { statusInput } from "../../athletes/athlete.schema";
import { rosterSelection } from "../roster-filters.schema";

/** A change of athletes chosen from the list, as it is sent. */
export const rosterChangeInput = z.object({
  athletes: rosterSelection,
  change: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("status"), to: statusInput }),
    z.object({
      kind: z.literal("team"),
      teamId: z.uuid("Choose a team"),
      isLeaving: z.boolean(),
    }),
    z.object({ kind: z.literal("leave"), teamId: z.uuid("Choose a team") }),
    plannedDay.extend({ kind: z.literal("test") }),
  ]),
});
export type RosterChangeInput = z.infer<typeof rosterChangeInput>;
