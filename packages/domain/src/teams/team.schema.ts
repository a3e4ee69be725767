import { z } from "zod";
import { line } from "../text/text.schema";

/** A team's name. */
export const teamName = line(120, {
  tooLong: "Keep the name under 120 characters",
  empty: "Give the team a name",
});

/** A new or renamed team as the form sends it. */
export const teamNameInput = z.object({ name: teamName });
