import type { TeamStart, TrendPeriod } from "@talus/domain/trends/team/team-weeks";

/** The base types, as a filter names them. */
export const typeNames = { runner: "Runners", lifter: "Lifters" } as const;

/** Who counts, as a filter names it. */
export const startWords: Record<TeamStart, string> = {
  all: "Everybody",
  limited: "Limited at first",
  fixed: "Same athletes at both ends",
};

/** "16 weeks", "2 years". */
export function periodWords(weeks: TrendPeriod): string {
  if (weeks === 52) return "1 year";
  return weeks === 104 ? "2 years" : `${weeks} weeks`;
}
