import { z } from "zod";
import { longestFileChars } from "../import/import";
import { mostColumns } from "../import/import.schema";
import { testFields } from "./test-columns";
import type { TestField } from "./test-file";
import { valueCodes } from "./value-codes";

/** The most rows of one file of tests. */
export const mostTestRows = 120_000;

const testChoices = z.object({
  dateOrder: z.enum(["day_first", "month_first"]).nullable(),
  unit: z.enum(["cm", "in", "mm"]).nullable(),
  tests: z
    .array(z.object({ word: z.string().max(200), means: z.enum(valueCodes) }))
    .max(200, "Correct so many different words in the sheet")
    .readonly(),
  unlikely: z.enum(["as_written", "other_unit"]).nullable(),
  testerIsMe: z.boolean(),
  leaveOutFaulty: z.boolean(),
});

/** A file of tests to check: its text, and what the coach decided so far. */
export const testFileInput = z.object({
  text: z
    .string()
    .min(1, "Choose a file or paste tests")
    .max(longestFileChars, "This file is too long; split it into parts of 5 MB"),
  /** Which field each column holds; null: find out by the header. */
  columns: z
    .array(z.enum(testFields as [TestField, ...TestField[]]).nullable())
    .max(mostColumns)
    .nullable(),
  choices: testChoices,
});
export type TestFileInput = z.infer<typeof testFileInput>;

/** The kept file of an import to check from a place on, the first of which is 0; its text is there already. */
export const testLook = testFileInput
  .omit({ text: true })
  .extend({ importId: z.uuid(), from: z.int().min(0).max(mostTestRows) });
export type TestLook = z.infer<typeof testLook>;
