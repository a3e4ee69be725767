import type { LocalDate } from "@talus/domain/calendar";
import { z } from "zod";
import { assessmentDifferences } from "./assessment-case";
import { scheduleDifferences } from "./schedule-case";
import { statisticDifferences } from "./statistic-case";

/** One worked case: its id, what it shows, and the differences found when it is run. */
export type Case = { id: string; title: string; run: () => string[] };

const worked = z.object({
  id: z.string(),
  title: z.string().default(""),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
});
const caseFile = z.object({
  constants: z.object({ today: z.string() }).default({ today: "2025-11-20" }),
  vectors: z.array(worked).default([]),
  schedule_vectors: z.array(worked).default([]),
  stats: z
    .array(
      z.object({
        id: z.string(),
        fn: z.string(),
        input: z.unknown(),
        expected: z.unknown(),
        tolerance: z.number().default(1e-6),
      }),
    )
    .default([]),
});

/** The cases of a file, told apart by its shape. */
export function casesOf(content: unknown): Case[] {
  const file = caseFile.parse(content);
  const today = file.constants.today as LocalDate;
  return [
    ...file.vectors.map(({ id, title, input, expected }) => ({
      id,
      title,
      run: () => assessmentDifferences(input, expected, today),
    })),
    ...file.schedule_vectors.map(({ id, title, input, expected }) => ({
      id,
      title,
      run: () => scheduleDifferences(input, expected),
    })),
    ...file.stats.map((entry) => ({
      id: entry.id,
      title: entry.fn,
      run: () => statisticDifferences(entry),
    })),
  ];
}
