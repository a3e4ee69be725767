import { grantTeam, type OrganisationGrant } from "@talus/db/grant";
import { rosterDay } from "@talus/db/roster/selection";
import type { Sql } from "@talus/db/transaction";
import { listTeamWeekEvents } from "@talus/db/trends/week-events";
import { addDays, type LocalDate, mondayOf } from "@talus/domain/calendar";
import { teamTrendInput } from "@talus/domain/trends/team/team-trend.schema";
import {
  type TeamWeekEvents,
  type WeekShares,
  weekShares,
} from "@talus/domain/trends/team/week-summary";
import { teamTrend } from "./team-trend";

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
  const weekStart = addDays(mondayOf(today), -7);
  const { maxDays } = rules.reassess;
  const events = await listTeamWeekEvents(db, grant, { weekStart, today, maxDays });
  const filter = teamTrendInput.parse({ weeks: 8 });
  const teams = await Promise.all(
    events.map(async (team) => {
      const of = await grantTeam(db, grant.actor, team.teamId, "team:trends");
      const { weeks } = await teamTrend(db, of, { filter, now });
      return { ...team, ...weekShares(weeks, weekStart) };
    }),
  );
  return { weekStart, today, teams };
}
