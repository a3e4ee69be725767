import { z } from "zod";
import { plainText } from "../compared-text";

/** A team's name. */
export const teamName = z
  .string()
  .transform(plainText)
  .pipe(z.string().min(1, "Give the team a name").max(120, "Keep the name under 120 characters"));

/** A new or renamed team as the form sends it. */
export const teamNameInput = z.object({ name: teamName });
