import { z } from "zod";
import { longestEmailChars, readEmail } from "./email";

/** An e-mail address as it is stored, refused with `message` where it is none. */
export function emailIn(message: string) {
  return z
    .string()
    .max(longestEmailChars, "This e-mail address is too long")
    .transform((raw, context) => {
      const address = readEmail(raw);
      if (address !== null) return address;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}
