import type { OrganisationGrant } from "@talus/db/grant";
import { rosterDay } from "@talus/db/roster/selection";
import type { Sql } from "@talus/db/transaction";
import { listTeamsWeeks } from "@talus/db/trends/teams-weeks";
import { listTeamWeekEvents } from "@talus/db/trends/week-events";
import { addDays, type LocalDate, mondayOf } from "@talus/domain/calendar";
import { teamWeeks } from "@talus/domain/trends/team/team-weeks";
import {
  type TeamWeekEvents,
  type WeekShares,
  weekShares,
} from "@talus/domain/trends/team/week-summary";

/** What changed in the last full week, by team. */
export type WeekSummary = {
  weekStart: LocalDate;
  today: LocalDate;
  teams: (TeamWeekEvents & WeekShares)[];
};

/** Reads the last full week of every team in sight; the shares are those of each team's trend. */
export async function weekSummary(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  now: Date,
): Promise<WeekSummary> {
  const { today, rules } = await rosterDay(db, now);
  const openWeek = mondayOf(today);
  const [before, weekStart] = [addDays(openWeek, -14), addDays(openWeek, -7)];
  const { maxDays } = rules.reassess;
  const asked = { firstWeek: before, lastWeek: weekStart, openWeek, goalCm: rules.goalCm };
  const [events, rows] = await Promise.all([
    listTeamWeekEvents(db, grant, { weekStart, today, maxDays }),
    listTeamsWeeks(db, grant, asked),
  ]);
  const teams = events.map((team) => {
    const period = { from: before, to: weekStart, unit: "cm" } as const;
    const weeks = teamWeeks(rows.get(team.teamId) ?? [], period);
    return { ...team, ...weekShares(weeks, weekStart) };
  });
  return { weekStart, today, teams };
}
