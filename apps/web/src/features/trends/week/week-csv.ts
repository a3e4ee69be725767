import { toCsv } from "@talus/domain/text/csv";
import { decisions } from "@talus/domain/verdicts/decision";
import type { RouterOutputs } from "../../../trpc/client";

/** The week of each team, for the download. */
export function weekCsv(teams: RouterOutputs["trends"]["week"]["teams"]): string {
  return toCsv(
    [
      ...["team", "athletes", "new_athletes", "tests_done", "overdue"],
      ...decisions.map((decision) => `verdict_${decision}`),
      ...["left_at_target_pct", "left_change", "right_at_target_pct", "right_change"],
      ...["sessions_done_pct", "sessions_change", "holds_opened", "holds_cleared"],
    ],
    teams.map((team) => [
      ...[team.name, team.athletes, team.newAthletes, team.testsDone, team.testsDue],
      ...decisions.map((decision) => team.verdicts[decision] ?? 0),
      ...[team.atTarget.left, team.atTarget.right, team.adherence].flatMap((share) => [
        share?.pct ?? "<5",
        share?.change ?? null,
      ]),
      ...[team.holdsOpened, team.holdsCleared],
    ]),
  );
}
