import { athleteTypes } from "@talus/domain/athletes/athlete";
import { z } from "zod";

/** A routine that is about to be made. */
export const newRoutine = z.object({
  name: z.string("Give the routine a name").trim().min(1).max(80, "Keep the name to 80 characters"),
  athleteType: z.enum([...athleteTypes, "any"]),
  startFrom: z.string(),
});
