/** The steps of an import, in their order. */
export const importSteps = ["source", "check", "done"] as const;
export type ImportStep = (typeof importSteps)[number];

/** The step that the address asks for, if what is there reaches so far; else the first. */
export function reachableStep(
  asked: string | null,
  there: { hasFile: boolean; doneId: string | null },
): ImportStep {
  if (asked === "done" && there.doneId !== null) return "done";
  if (asked === "check" && there.hasFile) return "check";
  return "source";
}

/** What keeps an import from being written, in words; null: nothing does. */
export function blockerOf(
  preview: { counts: { error: number }; newTeams: readonly unknown[] },
  choices: { leaveOutFaulty: boolean; createTeams: boolean },
): string | null {
  const { error } = preview.counts;
  const teams = preview.newTeams.length;
  const blockers = [
    error > 0 &&
      !choices.leaveOutFaulty &&
      `repair ${error === 1 ? "one row" : `${error.toLocaleString("en")} rows`} or leave ${error === 1 ? "it" : "them"} out`,
    teams > 0 &&
      !choices.createTeams &&
      `confirm ${teams === 1 ? "the new team" : `the ${teams} new teams`}`,
  ].filter((blocker) => blocker !== false);
  return blockers.length === 0 ? null : `Nothing is written yet. First ${blockers.join(", and ")}.`;
}
