import type { Place } from "@talus/db/queue/rows.sql";
import { localDate } from "@talus/domain/calendar.schema";
import { z } from "zod";

/** A row's place in its group as one word, which whoever reads on sends back. */
export function placeText({ rank, since, athleteId }: Place): string {
  return [String(rank).padStart(2, "0"), since, athleteId].join("/");
}

const parts = z.tuple([z.coerce.number().int().min(0).max(99), localDate, z.guid()]);

/** The place that {@link placeText} wrote. */
export const placeInput = z
  .string()
  .max(60)
  .transform((text, found): Place => {
    const parsed = parts.safeParse(text.split("/"));
    if (!parsed.success) {
      found.addIssue({ code: "custom", message: "This is no place in the queue." });
      return z.NEVER;
    }
    const [rank, since, athleteId] = parsed.data;
    return { rank, since, athleteId };
  });
