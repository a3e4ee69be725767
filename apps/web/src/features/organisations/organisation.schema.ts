import { z } from "zod";

/** What the form of the organisation holds. */
export const organisationInput = z.object({
  name: z.string().trim().min(1, "Give a name").max(120),
  timeZone: z.string(),
  weekStart: z.coerce.number().int(),
});
