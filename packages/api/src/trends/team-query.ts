import type { TrendGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { findKeptTrend, type KeptTrend } from "@talus/db/trends/kept-trend";
import {
  getTeamTrendHead,
  listTrendProtocols,
  type TeamTrendHead,
  type TeamTrendQuery,
} from "@talus/db/trends/team-trend";
import type { Protocol } from "@talus/domain/assessments/protocols";
import { addDays, type LocalDate, localDateIn, mondayOf } from "@talus/domain/calendar";
import type { teamTrendInput } from "@talus/domain/trends/team/team-trend.schema";
import { usualProtocol } from "@talus/domain/trends/team/team-weeks";
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
  today: LocalDate;
  /** The organisation's current week: it is not over and has no adherence yet. */
  openWeek: LocalDate;
  protocols: Protocol[];
  rules: RuleSet;
  error: MeasuringErrorCm;
  query: TeamTrendQuery;
  /** What is kept of the answer; null where it is worked out from each athlete's rows. */
  kept: KeptTrend | null;
};

/** A year is counted in whole weeks, so that the same weeks of the season lie beside each other. */
const weeksPerYear = 52;

/** Reads what a filter means today; the test is the one asked for, or the one used most. */
export async function teamQuestion(
  db: Sql,
  grant: TrendGrant,
  { filter, now }: AskedTrend,
): Promise<TeamQuestion> {
  const [rules, head] = await Promise.all([rulesInForce(db), getTeamTrendHead(db, grant)]);
  const today = localDateIn(head.timeZone, now);
  const openWeek = mondayOf(today);
  const lastWeek = addDays(openWeek, -7 * weeksPerYear * filter.yearsAgo);
  const { athleteType, weeks } = filter;
  const asked = {
    athleteType,
    firstWeek: addDays(lastWeek, -7 * (weeks - 1)),
    lastWeek,
    goalCm: rules.goalCm,
    startedBelowCm: filter.start === "limited" ? rules.bands.limitedBelowCm : null,
    isFixed: filter.start === "fixed",
  };
  const kept = await findKeptTrend(db, grant, { ...asked, weeks, protocol: filter.protocol });
  const protocols =
    kept && kept.markedTests === null
      ? kept.protocols
      : await listTrendProtocols(db, grant, { athleteType });
  const protocol = filter.protocol ?? protocols[0] ?? usualProtocol;
  return {
    head,
    today,
    openWeek,
    protocols,
    rules,
    error: errorFor(rules, protocol),
    query: { ...asked, protocol },
    kept: kept?.protocol === protocol ? kept : null,
  };
}
