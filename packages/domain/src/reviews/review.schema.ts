import { z } from "zod";
import { localDate } from "../calendar.schema";
import { decisions } from "../verdicts/decision";

const base = z.object({
  /** Made by the client, so that a double press reviews once. */
  id: z.uuidv7(),
  athleteId: z.uuid(),
  verdictId: z.uuid(),
  comment: z.string().trim().max(1000, "Keep the comment under 1,000 characters"),
});

/**
 * A review as the coach sends it. `changed` names the decision, and a routine version where the
 * coach chose another one (null: the present plan goes on).
 */
export const reviewInput = z.discriminatedUnion("kind", [
  base.extend({
    kind: z.literal("accepted"),
    startsOn: localDate.nullable(),
    /** The proposal as it was seen and the lines that are taken; null: all that is proposed. */
    lines: z
      .object({ key: z.string().max(16), taken: z.array(z.string().max(100)).max(200) })
      .nullish(),
  }),
  base.extend({ kind: z.literal("remeasure") }),
  base.extend({
    kind: z.literal("changed"),
    decision: z.enum(decisions, "Choose a decision"),
    routineVersionId: z.uuid().nullable(),
    phase: z.enum(["build", "maintenance"]),
    sideBias: z.enum(["left", "right"]).nullable(),
    startsOn: localDate.nullable(),
  }),
]);
export type ReviewInput = z.infer<typeof reviewInput>;

type WithoutIds<T> = T extends unknown ? Omit<T, "id" | "athleteId" | "verdictId"> : never;

/** What a coach decides, without the ids that the screen knows. */
export type ReviewChoice = WithoutIds<ReviewInput>;
