import type { TrendGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { KeptTrend } from "@talus/db/trends/kept-trend";
import { getTeamCounts, listTeamWeeks, type TeamTrendQuery } from "@talus/db/trends/team-trend";
import { addDays, type LocalDate, mondayOf } from "@talus/domain/calendar";
import type { TeamCounts } from "@talus/domain/trends/team/team-figures";
import { type TeamWeekRow, teamWindowWeeks } from "@talus/domain/trends/team/team-weeks";
import type { TeamQuestion } from "./team-query";

/** The weeks and counts of a trend, of groups of any size. */
export type TeamRows = { weeks: TeamWeekRow[]; counts: TeamCounts };

/** Reads a trend as it is kept; what has changed since is worked out from each athlete's rows. */
export async function teamRows(
  db: Sql,
  grant: TrendGrant,
  { query, kept, rules, error, openWeek }: TeamQuestion,
): Promise<TeamRows> {
  const [weeks, counts] = await Promise.all([
    kept ? trueWeeks(db, grant, { kept, query, openWeek }) : listTeamWeeks(db, grant, query),
    kept?.counts ?? getTeamCounts(db, grant, { ...query, ...rules.asymmetry, ...error }),
  ]);
  const shown = weeks.map((week) =>
    week.weekStart < openWeek ? week : { ...week, athletes: 0, planned: 0, done: 0 },
  );
  return { weeks: shown, counts };
}

async function trueWeeks(
  db: Sql,
  grant: TrendGrant,
  { kept, query, openWeek }: { kept: KeptTrend; query: TeamTrendQuery; openWeek: LocalDate },
): Promise<TeamWeekRow[]> {
  const changed = changedWeeks(kept, query, openWeek);
  if (changed === null) return kept.weeks;
  const { from, to } = changed;
  const fresh = await listTeamWeeks(db, grant, { ...query, firstWeek: from, lastWeek: to });
  const others = kept.weeks.filter(({ weekStart }) => weekStart < from || weekStart > to);
  return [...others, ...fresh];
}

/** The weeks of the period whose shown figures may have changed since they were kept. */
function changedWeeks(
  { markedTests, markedSessions }: KeptTrend,
  { firstWeek, lastWeek }: TeamTrendQuery,
  openWeek: LocalDate,
): { from: LocalDate; to: LocalDate } | null {
  const spans = [
    markedTests && {
      from: mondayOf(markedTests.first),
      to: addDays(mondayOf(markedTests.last), 7 * (teamWindowWeeks - 1)),
    },
    markedSessions && markedSessions.first < openWeek
      ? { from: mondayOf(markedSessions.first), to: mondayOf(markedSessions.last) }
      : null,
  ].filter((span) => span !== null);
  if (spans.length === 0) return null;
  const from = spans.map((span) => span.from).reduce((a, b) => (a < b ? a : b));
  const to = spans.map((span) => span.to).reduce((a, b) => (a > b ? a : b));
  if (from > lastWeek || to < firstWeek) return null;
  return { from: from > firstWeek ? from : firstWeek, to: to < lastWeek ? to : lastWeek };
}
