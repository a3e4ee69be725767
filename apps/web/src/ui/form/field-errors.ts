import type { z } from "zod";

/** Field name (dots for nesting) → what is wrong and how to mend it. */
export type FieldErrors = Record<string, string>;

/**
 * The first message per field. Zod's own wording for a missing or mistyped value is replaced by
 * words for people; messages that the schema gives are shown as they are.
 */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    errors[name] ??= wordsFor(issue);
  }
  return errors;
}

function wordsFor(issue: z.core.$ZodIssue): string {
  if (!/^Invalid (input|option)/.test(issue.message)) return issue.message;
  if (/received undefined|Invalid option/.test(issue.message)) return "Fill this in.";
  if (issue.code === "invalid_type" && issue.expected === "number") {
    return "Give a number, such as 8.5.";
  }
  return "Check this.";
}
