import { z } from "zod";
import { plainText } from "./compared-text";

/** The longest line that is looked at; spaces are taken out of it before it is judged. */
const longestRaw = 1000;

/** A line of a form that has still to be read. */
export const rawLine = z.string().max(longestRaw, "Use at most 1,000 characters");

/** A line of text as it is stored (see {@link plainText}); `faults` say what a reader is told. */
export function line(longest: number, faults: { tooLong: string; empty?: string }) {
  const { tooLong, empty } = faults;
  return z
    .string()
    .max(longestRaw, tooLong)
    .transform(plainText)
    .pipe(
      z
        .string()
        .min(empty ? 1 : 0, empty)
        .max(longest, tooLong),
    );
}
