import { listAthleteTypes } from "@talus/db/athlete-types/athlete-types";
import {
  grantOrganisation,
  grantTeam,
  type OrganisationGrant,
  type TrendGrant,
} from "@talus/db/grant";
import { listTeams } from "@talus/db/teams/teams";
import type { Sql } from "@talus/db/transaction";
import type { Protocol } from "@talus/domain/assessments/protocols";
import { athleteTypes } from "@talus/domain/athletes/athlete";
import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import type { compareInput } from "@talus/domain/trends/team/team-trend.schema";
import { mostCompared } from "@talus/domain/trends/team/team-weeks";
import type { z } from "zod";
import type { AskedTrend } from "./team-query";
import { type TeamTrend, teamTrend } from "./team-trend";

type Input = z.output<typeof compareInput>;
type Filter = AskedTrend["filter"];

/** Groups side by side, each with its trend: of one test, over the same weeks. */
export type ComparedTrends = {
  groups: { key: string; name: string; trend: TeamTrend }[];
  /** The teams that could stand beside each other. */
  teams: { id: string; name: string }[];
};

/** So many of the largest teams stand beside each other where none are named. */
const usuallyCompared = 6;

/**
 * Reads the trends of groups that are compared; the test is the one asked for, or the first group's. NOT_FOUND
 * where a team that is named is not in sight.
 */
export async function compareTrends(
  db: Sql,
  grant: OrganisationGrant<"roster:read">,
  { now, ...asked }: Input & { now: Date },
): Promise<ComparedTrends> {
  const teams = await listTeams(db, grant);
  const groups: ComparedTrends["groups"] = [];
  let protocol: Protocol | null = asked.protocol;
  for (const { key, name, of, change } of await comparedGroups(db, grant, { teams, asked })) {
    const trend = await teamTrend(db, of, {
      filter: { ...asked, yearsAgo: 0, ...change, protocol },
      now,
    });
    protocol ??= trend.protocol;
    groups.push({ key, name: name ?? trend.name, trend });
  }
  return { groups, teams: teams.map(({ id, name }) => ({ id, name })) };
}

/** One group; without a name it is called what its trend is of. */
type Group = { key: string; name?: string; of: TrendGrant; change: Partial<Filter> };
type Teams = Awaited<ReturnType<typeof listTeams>>;

async function comparedGroups(
  db: Sql,
  { actor }: OrganisationGrant<"roster:read">,
  { teams, asked }: { teams: Teams; asked: Input },
): Promise<Group[]> {
  if (asked.by === "team") {
    const largest = teams.toSorted((a, b) => b.athletes - a.athletes).slice(0, usuallyCompared);
    const shown = asked.teamIds.length > 0 ? asked.teamIds : largest.map(({ id }) => id);
    const inOrder = [...teams.map(({ id }) => id).filter((id) => shown.includes(id)), ...shown];
    return Promise.all(
      [...new Set(inOrder)].map(async (id) => ({
        ...{ key: id, change: {} },
        of: await grantTeam(db, actor, id, "team:trends"),
      })),
    );
  }
  const of =
    asked.teamId === null
      ? grantOrganisation(actor, "organisation:trends")
      : await grantTeam(db, actor, asked.teamId, "team:trends");
  if (asked.by === "type") {
    const own = await listAthleteTypes(db, grantOrganisation(actor, "roster:read"));
    const current = own
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name }) => ({ id, name }));
    const shipped = athleteTypes.map((id) => ({ id, name: typeLabels[id] }));
    return [...shipped, ...current].slice(0, mostCompared).map(({ id, name }) => ({
      ...{ key: id, name, of },
      change: { athleteType: id },
    }));
  }
  return ([0, 1] as const).map((yearsAgo) => ({
    ...{ key: String(yearsAgo), name: yearsAgo === 0 ? "Now" : "A year earlier", of },
    change: { yearsAgo },
  }));
}
