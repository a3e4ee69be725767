import type { TrendGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import type { Protocol } from "@talus/domain/assessments/protocols";
import type { LocalDate } from "@talus/domain/calendar";
import {
  type ShownAsymmetry,
  shownAsymmetry,
  type TeamFigures,
  teamFigures,
} from "@talus/domain/trends/team/team-figures";
import {
  adherenceSentence,
  medianSentence,
  targetSentence,
} from "@talus/domain/trends/team/team-sentences";
import { latestShown, type ShownWeek, teamWeeks } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, inUnit } from "@talus/domain/units";
import { type AskedTrend, teamQuestion } from "./team-query";
import { teamRows } from "./team-rows";

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
  asymmetry: ShownAsymmetry | null;
  sentences: { left: string; right: string; target: string; adherence: string };
};

/** Reads and prepares the trend of a team or of everybody; the test is the one asked for, or the one used most. */
export async function teamTrend(db: Sql, grant: TrendGrant, asked: AskedTrend): Promise<TeamTrend> {
  const question = await teamQuestion(db, grant, asked);
  const { name, today, protocols, rules, query } = question;
  const { unit } = asked.filter;
  const rows = await teamRows(db, grant, question);
  const weeks = teamWeeks(rows.weeks, { from: query.firstWeek, to: query.lastWeek, unit });
  const reader = { unit, today };
  return {
    name,
    today,
    unit,
    protocol: query.protocol,
    protocols,
    target: inUnit(rules.goalCm, unit),
    weeks,
    figures: teamFigures(
      rows.counts,
      { left: latestShown(weeks, "left"), right: latestShown(weeks, "right") },
      unit,
    ),
    asymmetry: shownAsymmetry(rows.counts.asymmetry, rules.asymmetry, unit),
    sentences: {
      left: medianSentence(weeks, "left", reader),
      right: medianSentence(weeks, "right", reader),
      target: targetSentence(weeks, reader),
      adherence: adherenceSentence(weeks, reader),
    },
  };
}
