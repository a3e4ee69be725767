import type { TeamGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import {
  getTeamTrendHead,
  type TeamTrendHead,
  type TeamTrendQuery,
} from "@talus/db/trends/team-trend";
import { addDays, localDateIn, mondayOf } from "@talus/domain/calendar";
import type { teamTrendInput } from "@talus/domain/trends/team/team-trend.schema";
import { teamWindowWeeks } from "@talus/domain/trends/team/team-weeks";
import {
  errorFor,
  type MeasuringErrorCm,
  type RuleSet,
} from "@talus/domain/verdicts/rule-set/rule-set";
import type { z } from "zod";

/** What a coach asked for, and when. */
export type AskedTrend = { filter: z.output<typeof teamTrendInput>; now: Date };

/** A filter made into a question to the store, with the rules and the error that count for its test. */
export type TeamQuestion = {
  head: TeamTrendHead;
  rules: RuleSet;
  error: MeasuringErrorCm;
  query: TeamTrendQuery;
};

/** Reads what a team's filter means today; the test is the one asked for, or the team's most used. */
export async function teamQuestion(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  { filter, now }: AskedTrend,
): Promise<TeamQuestion> {
  const rules = await rulesInForce(db);
  const head = await getTeamTrendHead(db, grant);
  const today = localDateIn(head.timeZone, now);
  const protocol = filter.protocol ?? head.protocols[0] ?? "standing_knee_to_wall";
  const lastWeek = mondayOf(today);
  return {
    head,
    rules,
    error: errorFor(rules, protocol),
    query: {
      athleteType: filter.athleteType,
      protocol,
      firstWeek: addDays(lastWeek, -7 * (filter.weeks - 1)),
      lastWeek,
      today,
      windowWeeks: teamWindowWeeks,
      goalCm: rules.goalCm,
      startedBelowCm: filter.start === "limited" ? rules.bands.limitedBelowCm : null,
    },
  };
}
