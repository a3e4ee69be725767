import type { SystemGrant } from "@talus/db/grant";
import { listMarkedOrganisationIds, listOrganisationIds } from "@talus/db/jobs/jobs";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import {
  type GroupWeeks,
  getTrendTimeZone,
  listOldGroups,
  listTrendGroups,
  lockTrends,
  type TrendGroup,
  takeFigures,
  takeWeeks,
  type Weeks,
} from "@talus/db/trends/marks";
import {
  type AskedRows,
  countDifferingTrends,
  type TrendRows,
  type TrendRules,
  writeTrends,
} from "@talus/db/trends/write-trends";
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
 * Writes an organisation's kept weeks anew where something changed: in one transaction, so that a stop leaves the
 * marks for another try. Done twice it changes nothing.
 */
export async function refreshWeeks(
  application: Application,
  organisationId: string,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  await inBackground(async (db, grant) => {
    if (!(await lockTrends(db, grant, "weeks"))) return;
    await db.allowMinutes();
    const rules = await trendRules(db, grant, application.now());
    const marked = await takeWeeks(db, grant, rules.lastWeek);
    const tests = marked.flatMap((one) => askedWeeks(one, one.tests));
    const sessions = marked.flatMap((one) => askedWeeks(one, one.sessions));
    await writeTrends(db, grant, { rows: { ...noRows, tests, sessions }, rules });
  });
}

/**
 * As {@link refreshWeeks}, the figures of groups and periods whose weeks are written, and all of them once the
 * organisation's week has begun.
 */
export async function refreshFigures(
  application: Application,
  organisationId: string,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  await inBackground(async (db, grant) => {
    if (!(await lockTrends(db, grant, "figures"))) return;
    await db.allowMinutes();
    const rules = await trendRules(db, grant, application.now());
    const { lastWeek } = rules;
    const marked = await takeFigures(db, grant);
    const old = await listOldGroups(db, grant, lastWeek);
    const began = old.length > 0 ? await listTrendGroups(db, grant) : [];
    const groups = byKey([...began, ...marked]).map((one) => {
      return { ...one, first: lastWeek, last: lastWeek };
    });
    const tested = byKey([...began, ...marked.filter(({ haveTests }) => haveTests)]);
    const rows = { ...noRows, groups, periods: periodRows(tested, lastWeek) };
    await writeTrends(db, grant, { rows, rules });
  });
}

/** Writes everything anew that changed in an organisation. */
export async function refreshTrends(
  application: Application,
  organisationId: string,
): Promise<void> {
  await refreshWeeks(application, organisationId);
  await refreshFigures(application, organisationId);
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
        if (!isMended || count === 0) return count;
        if ((await lockTrends(db, grant, "weeks")) && (await lockTrends(db, grant, "figures")))
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

const noRows: TrendRows = { tests: [], sessions: [], groups: [], periods: [] };

/** The weeks of a group, those together that meet or lie over each other. */
function askedWeeks({ key, team, type }: GroupWeeks, weeks: readonly Weeks[]): AskedRows[] {
  const spans: AskedRows[] = [];
  for (const { first, last } of weeks.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = spans.at(-1);
    if (before === undefined || first > addDays(before.last, 7))
      spans.push({ key, team, type, first, last });
    else if (last > before.last) before.last = last;
  }
  return spans;
}

/** Each group once. */
function byKey(groups: readonly TrendGroup[]): TrendGroup[] {
  return [...new Map(groups.map(({ key, team, type }) => [key, { key, team, type }])).values()];
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
