import type { TeamGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { getTeamCounts, listTeamWeeks } from "@talus/db/trends/team-trend";
import type { Protocol } from "@talus/domain/assessments/protocols";
import type { LocalDate } from "@talus/domain/calendar";
import { type TeamFigures, teamFigures } from "@talus/domain/trends/team/team-figures";
import {
  adherenceSentence,
  medianSentence,
  targetSentence,
} from "@talus/domain/trends/team/team-sentences";
import { latestShown, type ShownWeek, teamWeeks } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, inUnit } from "@talus/domain/units";
import { type AskedTrend, teamQuestion } from "./team-query";

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
  asked: AskedTrend,
): Promise<TeamTrend> {
  const { head, rules, error, query } = await teamQuestion(db, grant, asked);
  const { protocol, lastWeek, today } = query;
  const { asymmetry, goalCm } = rules;
  const counts = await getTeamCounts(db, grant, { ...query, ...asymmetry, ...error });
  const { unit } = asked.filter;
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
    target: inUnit(goalCm, unit),
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
