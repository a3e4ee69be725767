import { z } from "zod";
import type { LocalDate } from "../calendar";
import { localDate } from "../calendar.schema";
import { injuryKinds } from "./athlete";
import { orEmpty } from "./athlete.schema";

/** One entry of the injury history as the form sends it; dates also need {@link injuryDatesFault}. */
export const injuryInput = z.object({
  kind: z.enum(injuryKinds, "Choose the injury"),
  side: z.enum(["left", "right", "both"], "Choose left, right or both"),
  since: orEmpty(localDate),
  resolvedOn: orEmpty(localDate),
  note: z.string().trim().max(500, "Keep the note under 500 characters").default(""),
});
export type InjuryInput = z.infer<typeof injuryInput>;

/** Which date of an injury cannot be, seen from `today`, and why; null where both can. */
export function injuryDatesFault(
  injury: Pick<InjuryInput, "since" | "resolvedOn">,
  today: LocalDate,
): { field: "since" | "resolvedOn"; message: string } | null {
  const { since, resolvedOn } = injury;
  if (since && since > today)
    return { field: "since", message: "The start cannot lie in the future" };
  if (resolvedOn && resolvedOn > today)
    return { field: "resolvedOn", message: "Leave this empty until the injury has resolved" };
  if (since && resolvedOn && resolvedOn < since)
    return { field: "resolvedOn", message: "The end cannot lie before the start" };
  return null;
}
