import type { TeamGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { listTeamChanges } from "@talus/db/trends/team-trend";
import type { LocalDate } from "@talus/domain/calendar";
import { type TeamChanges, teamChanges } from "@talus/domain/trends/team/team-changes";
import type { TeamStart } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, inUnit } from "@talus/domain/units";
import { type AskedTrend, teamQuestion } from "./team-query";

/** What a team's change is worth, with what the reader needs to draw it. */
export type TeamChangesAnswer = TeamChanges & {
  today: LocalDate;
  unit: DisplayUnit;
  start: TeamStart;
  /** The smallest change beyond error and the cut of "limited", in the reader's unit. */
  mdc: number;
  limitedBelow: number;
  adherencePct: number;
};

/** Reads every athlete's change; mean and spread of the whole team stand behind a cohort's expectation. */
export async function teamChangesOf(
  db: Sql,
  grant: TeamGrant<"team:trends">,
  asked: AskedTrend,
): Promise<TeamChangesAnswer> {
  const { rules, error, query } = await teamQuestion(db, grant, asked);
  const { unit, start } = asked.filter;
  const rows = await listTeamChanges(db, grant, { ...query, startedBelowCm: null });
  const shown = (cm: number) => inUnit(cm, unit);
  return {
    ...teamChanges(rows, { unit, error, rules, onlyLimited: start === "limited" }),
    today: query.today,
    unit,
    start,
    mdc: shown(error.mdcCm),
    limitedBelow: shown(rules.bands.limitedBelowCm),
    adherencePct: rules.adherence.minPct,
  };
}
