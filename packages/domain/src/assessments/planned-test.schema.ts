import { z } from "zod";
import { localDate } from "../calendar.schema";

/** The day of a planned test and what the athlete reads with it. */
export const plannedDay = z.object({
  day: localDate,
  note: z.string().trim().max(200, "Keep the note under 200 characters").default(""),
});

/** A test planned for one athlete, as it is sent; `replacesId`: the planned test that it takes the place of. */
export const plannedTestInput = plannedDay.extend({
  id: z.uuid(),
  replacesId: z.uuid().nullable(),
});
export type PlannedTestInput = z.infer<typeof plannedTestInput>;
