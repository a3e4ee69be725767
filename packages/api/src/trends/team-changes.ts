import type { TrendGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { listTeamChanges } from "@talus/db/trends/team-trend";
import type { LocalDate } from "@talus/domain/calendar";
import {
  mostDots,
  type Quadrant,
  type ResponderGroup,
  responderGroups,
  type ShownTeamChange,
  type TeamChanges,
  teamChanges,
} from "@talus/domain/trends/team/team-changes";
import type { TeamStart } from "@talus/domain/trends/team/team-weeks";
import { type DisplayUnit, inUnit } from "@talus/domain/units";
import { type AskedTrend, teamQuestion } from "./team-query";

/** What a team's change is worth, with what the reader needs to draw it. */
export type TeamChangesAnswer = TeamChanges & {
  /** Where there are too many to draw each, and `athletes` is empty. */
  groups: ResponderGroup[] | null;
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
  grant: TrendGrant,
  asked: AskedTrend,
): Promise<TeamChangesAnswer> {
  const { question, changes } = await changesOf(db, grant, asked);
  const { rules, error, today } = question;
  const { unit, start } = asked.filter;
  const shown = (cm: number) => inUnit(cm, unit);
  const isGrouped = changes.n > mostDots;
  return {
    ...changes,
    athletes: isGrouped ? [] : changes.athletes,
    groups: isGrouped ? responderGroups(changes.athletes, unit) : null,
    today,
    unit,
    start,
    mdc: shown(error.mdcCm),
    limitedBelow: shown(rules.bands.limitedBelowCm),
    adherencePct: rules.adherence.minPct,
  };
}

/** Everybody in one quadrant of the map: the first of them as shown, and the ids of all. */
export type Responders = { unit: DisplayUnit; athletes: ShownTeamChange[]; athleteIds: string[] };

const mostListed = 200;

/** Reads who stands in one quadrant of the responder map, by name. */
export async function respondersOf(
  db: Sql,
  grant: TrendGrant,
  { quadrant, ...asked }: AskedTrend & { quadrant: Quadrant },
): Promise<Responders> {
  const { changes } = await changesOf(db, grant, asked);
  const inside = changes.athletes.filter((one) => one.quadrant === quadrant);
  return {
    unit: asked.filter.unit,
    athletes: inside.slice(0, mostListed),
    athleteIds: inside.map(({ athleteId }) => athleteId),
  };
}

async function changesOf(db: Sql, grant: TrendGrant, asked: AskedTrend) {
  const question = await teamQuestion(db, grant, asked);
  const { rules, error, query } = question;
  const { unit, start } = asked.filter;
  const rows = await listTeamChanges(db, grant, { ...query, startedBelowCm: null });
  const onlyLimited = start === "limited";
  return { question, changes: teamChanges(rows, { unit, error, rules, onlyLimited }) };
}
