import type { Sql } from "@talus/db/client";
import type { TeamGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rule-sets";
import {
  getTeamCounts,
  getTeamTrendHead,
  listTeamWeeks,
  type TeamTrendQuery,
} from "@talus/db/team-trend";
import type { Protocol } from "@talus/domain/assessments/protocols";
import { addDays, type LocalDate, localDateIn, mondayOf } from "@talus/domain/calendar";
import { type TeamFigures, teamFigures } from "@talus/domain/trends/team-figures";
import {
  adherenceSentence,
  medianSentence,
  targetSentence,
} from "@talus/domain/trends/team-sentences";
import type { teamTrendInput } from "@talus/domain/trends/team-trend.schema";
import {
  latestShown,
  type ShownWeek,
  teamWeeks,
  teamWindowWeeks,
} from "@talus/domain/trends/team-weeks";
import { type DisplayUnit, fromCm, roundTo } from "@talus/domain/units";
import type { z } from "zod";

/** A team's weeks and figures as they may be shown: nothing below five athletes leaves the server. */
export type TeamTrend = {
  name: string;
  today: LocalDate;
  unit: DisplayUnit;
  protocol: Protocol;
  protocols: Protocol[];
  /** The general target in the reader's unit; athletes with an own target count by that. */
  target: number;
  weeks: ShownWeek[];
  figures: TeamFigures;
  sentences: { left: string; right: string; target: string; adherence: string };
};

/** Reads and prepares the trend of one team; the test is the one asked for, or the team's most used. */
export async function teamTrend(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  asked: { filter: z.output<typeof teamTrendInput>; now: Date },
): Promise<TeamTrend> {
  const { filter } = asked;
  const { error, asymmetry, goalCm } = await rulesInForce(db);
  const head = await getTeamTrendHead(db, grant);
  const today = localDateIn(head.timeZone, asked.now);
  const protocol = filter.protocol ?? head.protocols[0] ?? "standing_knee_to_wall";
  const lastWeek = mondayOf(today);
  const query: TeamTrendQuery = {
    athleteType: filter.athleteType,
    protocol,
    firstWeek: addDays(lastWeek, -7 * (filter.weeks - 1)),
    lastWeek,
    today,
    windowWeeks: teamWindowWeeks,
    goalCm,
  };
  const counts = await getTeamCounts(db, grant, { ...query, ...asymmetry, ...error });
  const { unit } = filter;
  const weeks = teamWeeks(await listTeamWeeks(db, grant, query), {
    from: query.firstWeek,
    to: lastWeek,
    unit,
  });
  const reader = { unit, today };
  return {
    name: head.name,
    today,
    unit,
    protocol,
    protocols: head.protocols,
    target: roundTo(fromCm(goalCm, unit), 2),
    weeks,
    figures: teamFigures(
      counts,
      { left: latestShown(weeks, "left"), right: latestShown(weeks, "right") },
      unit,
    ),
    sentences: {
      left: medianSentence(weeks, "left", reader),
      right: medianSentence(weeks, "right", reader),
      target: targetSentence(weeks, reader),
      adherence: adherenceSentence(weeks, reader),
    },
  };
}
