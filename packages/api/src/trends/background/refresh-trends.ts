import type { SystemGrant } from "@talus/db/grant";
import { listMarkedOrganisationIds, listOrganisationIds } from "@talus/db/jobs/jobs";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import {
  type AskedRows,
  countDifferingTrends,
  getTrendTimeZone,
  listOldGroups,
  listTrendGroups,
  lockTrends,
  type MarkedGroup,
  type TrendGroup,
  type TrendRows,
  type TrendRules,
  takeMarks,
  writeTrends,
} from "@talus/db/trends/refresh-trends";
import { protocols } from "@talus/domain/assessments/protocols";
import { addDays, type LocalDate, localDateIn, mondayOf } from "@talus/domain/calendar";
import { trendPeriods } from "@talus/domain/trends/team/team-weeks";
import { errorFor } from "@talus/domain/verdicts/rule-set/rule-set";
import type { Application } from "../../context";
import { backgroundOf } from "../../jobs/background/transaction";

/** The organisations in which something changed that their kept trends do not show yet. */
export function organisationsWithMarks({ database }: Application): Promise<string[]> {
  return listMarkedOrganisationIds(database);
}

/**
 * Writes an organisation's kept trends anew where something changed, and all periods once its week has begun: in
 * one transaction, so that a stop leaves the marks for another try. Done twice it changes nothing.
 */
export async function refreshTrends(
  application: Application,
  organisationId: string,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  await inBackground(async (db, grant) => {
    if (!(await lockTrends(db, grant))) return;
    await db.allowMinutes();
    const rules = await trendRules(db, grant, application.now());
    const marked = await takeMarks(db, grant);
    const old = await listOldGroups(db, grant, rules.lastWeek);
    if (marked.length === 0 && old.length === 0) return;
    const began = old.length > 0 ? await listTrendGroups(db, grant) : [];
    await writeTrends(db, grant, { rows: changedRows(marked, began, rules.lastWeek), rules });
  });
}

/** An organisation where so many kept rows of trends are not what the recompute gives. */
export type DifferingTrends = { organisationId: string; rows: number };

/**
 * Recomputes every kept row of each organisation's trends, once what has changed is written, and compares to the
 * last digit. What differs is a fault of ours: it is mended only where that is asked, or nobody would find it.
 */
export async function verifyTrends(
  application: Application,
  isMended: boolean,
  signal: AbortSignal,
): Promise<DifferingTrends[]> {
  const found: DifferingTrends[] = [];
  for (const organisationId of await listOrganisationIds(application.database)) {
    await refreshTrends(application, organisationId);
    const inBackground = backgroundOf(application, organisationId);
    let rows = 0;
    for (const group of await inBackground(listTrendGroups)) {
      signal.throwIfAborted();
      rows += await inBackground(async (db, grant) => {
        await db.allowMinutes();
        const rules = await trendRules(db, grant, application.now());
        const asked = { rows: allRows(group, rules.lastWeek), rules };
        const count = await countDifferingTrends(db, grant, asked);
        if (isMended && count > 0 && (await lockTrends(db, grant)))
          await writeTrends(db, grant, asked);
        return count;
      });
    }
    found.push({ organisationId, rows });
  }
  return found;
}

async function trendRules(db: Sql, grant: SystemGrant, now: Date): Promise<TrendRules> {
  const [rules, timeZone] = await Promise.all([rulesInForce(db), getTrendTimeZone(db, grant)]);
  const mdcCm = protocols.map((protocol) => [protocol, errorFor(rules, protocol).mdcCm] as const);
  return {
    goalCm: rules.goalCm,
    noneMaxCm: rules.asymmetry.noneMaxCm,
    mildMaxCm: rules.asymmetry.mildMaxCm,
    mdcCm: Object.fromEntries(mdcCm),
    lastWeek: mondayOf(localDateIn(timeZone, now)),
  };
}

/** A log of the current week changes no figure that is shown of it: the week is not over. */
function changedRows(
  marked: readonly MarkedGroup[],
  began: readonly TrendGroup[],
  lastWeek: LocalDate,
): TrendRows {
  const periods = new Map<string, TrendGroup>(began.map((group) => [group.key, group]));
  const groups = new Map(periods);
  for (const { tests, sessions, ...group } of marked) {
    if (tests) periods.set(group.key, group);
    if (tests || (sessions && sessions.first < lastWeek)) groups.set(group.key, group);
  }
  return {
    tests: marked.flatMap(({ tests, sessions: _, ...group }) =>
      tests ? [{ ...group, ...tests }] : [],
    ),
    sessions: marked.flatMap(({ sessions, tests: _, ...group }) =>
      sessions ? [{ ...group, ...sessions }] : [],
    ),
    groups: [...groups.values()].map((group) => ({ ...group, first: lastWeek, last: lastWeek })),
    periods: periodRows([...periods.values()], lastWeek),
  };
}

/** All that was ever stored, from Monday to Monday. */
const always = { first: "1900-01-01", last: "2199-11-25" } as const;

function allRows(group: TrendGroup, lastWeek: LocalDate): TrendRows {
  const one = [{ ...group, ...always }];
  return { tests: one, sessions: one, groups: one, periods: periodRows([group], lastWeek) };
}

/** The weeks that any period of a group may hold. */
function periodRows(groups: readonly TrendGroup[], lastWeek: LocalDate): AskedRows[] {
  const longest = Math.max(...trendPeriods);
  return groups.map((group) => ({
    ...{ ...group, last: lastWeek },
    first: addDays(lastWeek, -7 * (longest - 1)),
  }));
}
