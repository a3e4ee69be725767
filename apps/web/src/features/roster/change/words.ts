import type { LeavingReason } from "@talus/domain/roster/change/roster-change";

/** What can be done to chosen athletes besides assigning and inviting; on a team's page they may leave it too. */
export const acts = ["plan", "pause", "move", "archive", "restore"] as const;
export type Act = (typeof acts)[number] | "leave";

/** How each act is called: to choose it, on its button, while it runs, and when it is done. */
export const actWords: Record<
  Act,
  { choose: string; act: string; running: string; done: string; about: string }
> = {
  plan: {
    choose: "Plan a test…",
    act: "Plan a test for",
    running: "Planning tests.",
    done: "Test planned",
    about: "It is due on that day and overdue after it. Athletes see it under Today.",
  },
  pause: {
    choose: "Pause…",
    act: "Pause",
    running: "Pausing.",
    done: "Paused",
    about: "No sessions are planned and no test is due meanwhile.",
  },
  move: {
    choose: "Move to a team…",
    act: "Move",
    running: "Moving.",
    done: "Moved",
    about: "Who coaches the team sees them from then on.",
  },
  archive: {
    choose: "Archive…",
    act: "Archive",
    running: "Archiving.",
    done: "Archived",
    about: "They leave every list, and what was recorded of them stays.",
  },
  leave: {
    choose: "Take off the team…",
    act: "Take off",
    running: "Taking off the team.",
    done: "Off the team",
    about: "Whoever coaches this team alone sees them no more.",
  },
  restore: {
    choose: "Restore or end a pause…",
    act: "Restore",
    running: "Restoring.",
    done: "Restored",
    about: "They are active again, and their plan goes on.",
  },
};

/** Why an act passes somebody by. */
export const leavingWords: Record<LeavingReason, string> = {
  held: "on safety hold, which comes first",
  archived: "archived",
  paused: "paused on that day",
  past: "the day is over where they are",
  tested: "tested on that day or later already",
  last_team: "on no other team of yours, so that you would lose sight of them",
  so_already: "already so",
};

const missedWords: Record<string, string> = {
  ...leavingWords,
  gone: "not on your roster any more",
  undone: "taken back before their turn",
  changed_since: "changed since, and left so",
  not_reached: "not changed by it",
  not_allowed: "your role did not allow it any more",
};

/** Why a job did not reach somebody. */
export function missedText({
  outcome,
  reason,
}: {
  outcome: string;
  reason: string | null;
}): string {
  const code = reason ?? "";
  if (outcome === "failed") return `could not be changed, nothing of theirs was (${code})`;
  return missedWords[code] ?? "left out";
}
