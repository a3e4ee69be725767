import { z } from "zod";
import { localDate } from "../calendar.schema";

/** A coach who is out, who stands in, and the day on which they are back. */
export const absenceInput = z.object({
  userId: z.uuid(),
  deputyId: z.uuid("Choose who stands in"),
  until: localDate,
});
export type AbsenceInput = z.infer<typeof absenceInput>;
