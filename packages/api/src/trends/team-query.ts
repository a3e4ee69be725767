import type { TrendGrant } from "@talus/db/grant";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import { findKeptTrend, type KeptTrend } from "@talus/db/trends/kept-trend";
import { listTrendProtocols, type TeamTrendQuery } from "@talus/db/trends/team-trend";
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
  /** What the team, or the organisation, is called. */
  name: string;
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
  const rules = await rulesInForce(db);
  const { athleteType, weeks } = filter;
  const weeksAgo = weeksPerYear * filter.yearsAgo;
  const whom = {
    athleteType,
    startedBelowCm: filter.start === "limited" ? rules.bands.limitedBelowCm : null,
    isFixed: filter.start === "fixed",
  };
  const asked = { ...whom, weeks, weeksAgo, protocol: filter.protocol, now };
  const { name, timeZone, kept } = await findKeptTrend(db, grant, asked);
  const today = localDateIn(timeZone, now);
  const openWeek = mondayOf(today);
  const lastWeek = addDays(openWeek, -7 * weeksAgo);
  const protocols =
    kept && kept.markedTests === null
      ? kept.protocols
      : await listTrendProtocols(db, grant, { athleteType });
  const protocol = filter.protocol ?? protocols[0] ?? usualProtocol;
  return {
    name,
    today,
    openWeek,
    protocols,
    rules,
    error: errorFor(rules, protocol),
    query: {
      ...whom,
      firstWeek: addDays(lastWeek, -7 * (weeks - 1)),
      lastWeek,
      goalCm: rules.goalCm,
      protocol,
    },
    kept: kept?.protocol === protocol ? kept : null,
  };
}
