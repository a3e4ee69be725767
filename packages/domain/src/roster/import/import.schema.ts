import { z } from "zod";
import { athleteStatuses, athleteTypes } from "../../athletes/athlete";
import { importFields, longestFileChars, nameSplits, sameOrOther } from "./import";

/** The most rows of one import. */
export const mostImportRows = 20_000;

/** The most columns of one import. */
export const mostColumns = 200;

/** What words of the file mean; at most as many as anybody would answer. */
function wordChoices<const T extends readonly [string, ...string[]]>(meanings: T) {
  return z
    .array(z.object({ word: z.string().max(200), means: z.enum(meanings) }))
    .max(200, "Correct so many different words in the sheet")
    .readonly();
}

const importChoices = z.object({
  dateOrder: z.enum(["day_first", "month_first"]).nullable(),
  types: wordChoices(athleteTypes),
  statuses: wordChoices(athleteStatuses).default([]),
  nameSplit: z.enum(nameSplits).nullable().default(null),
  shortIds: z.enum(sameOrOther).nullable().default(null),
  namesakes: z.enum(sameOrOther).nullable().default(null),
  defaultType: z.enum(athleteTypes).nullable(),
  suspiciousTargets: z.enum(["cm", "in"]).nullable(),
  defaultTeam: z.string().trim().min(1).max(120).nullable(),
  createTeams: z.boolean(),
  leaveOutFaulty: z.boolean(),
});

/** A roster to check: the text as it was pasted or uploaded, and what the coach decided so far. */
export const importInput = z.object({
  text: z
    .string()
    .min(1, "Choose a file or paste a roster")
    .max(longestFileChars, "This file is too long; split it into parts of 20,000 athletes"),
  /** Which field each column holds; null: find out by the header. */
  columns: z.array(z.enum(importFields).nullable()).max(mostColumns).nullable(),
  choices: importChoices,
});
export type ImportInput = z.infer<typeof importInput>;
