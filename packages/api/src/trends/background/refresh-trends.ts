import type { SystemGrant } from "@talus/db/grant";
import { listMarkedOrganisationIds, listOrganisationIds } from "@talus/db/jobs/jobs";
import { rulesInForce } from "@talus/db/rules/rule-sets";
import type { Sql } from "@talus/db/transaction";
import {
  type GroupWeeks,
  getTrendTimeZone,
  isTrendWritten,
  listOldGroups,
  listTrendGroups,
  lockTrends,
  readOneMoment,
  type TrendGroup,
  type TrendPart,
  takeFigures,
  takeWeeks,
  tryLockTrends,
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
 * Writes a part of an organisation's kept trends anew where something changed: in one transaction, so that a stop
 * leaves the marks for another try. Done twice it changes nothing; what somebody else writes is left to them.
 */
export function refreshPart(
  application: Application,
  organisationId: string,
  part: TrendPart,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  return inBackground(async (db, grant) => {
    await db.allowMinutes();
    if (await tryLockTrends(db, grant, part)) await writePart(application, { db, grant, part });
  });
}

/** Writes everything anew that changed in an organisation until now, once nobody else does. */
export async function refreshTrends(
  application: Application,
  organisationId: string,
): Promise<void> {
  const inBackground = backgroundOf(application, organisationId);
  for (const part of ["weeks", "figures"] as const)
    await inBackground(async (db, grant) => {
      await db.allowMinutes();
      await lockTrends(db, grant, part);
      await writePart(application, { db, grant, part });
    });
}

type Part = { db: Sql; grant: SystemGrant; part: TrendPart };

async function writePart({ now }: Application, { db, grant, part }: Part): Promise<void> {
  const rules = await trendRules(db, grant, now());
  const rows = await changedRows[part](db, grant, rules.lastWeek);
  await writeTrends(db, grant, { rows: { ...noRows, ...rows }, rules });
}

type Changed = (db: Sql, grant: SystemGrant, lastWeek: LocalDate) => Promise<Partial<TrendRows>>;

const changedRows: Record<TrendPart, Changed> = {
  async weeks(db, grant, lastWeek) {
    const marked = await takeWeeks(db, grant, lastWeek);
    return {
      tests: marked.flatMap((one) => askedWeeks(one, one.tests)),
      sessions: marked.flatMap((one) => askedWeeks(one, one.sessions)),
    };
  },
  /** Of groups and periods whose weeks are written, and all of them once the organisation's week has begun. */
  async figures(db, grant, lastWeek) {
    const marked = await takeFigures(db, grant);
    const old = await listOldGroups(db, grant, lastWeek);
    const began = old.length > 0 ? await listTrendGroups(db, grant) : [];
    const tested = byKey([...began, ...marked.filter(({ haveTests }) => haveTests)]);
    return {
      groups: byKey([...began, ...marked]).map((one) => {
        return { ...one, first: lastWeek, last: lastWeek };
      }),
      periods: periodRows(tested, lastWeek),
    };
  },
};

/**
 * An organisation, with how many kept rows of its trends are not what the recompute gives, and how many groups
 * changed whenever they were looked at, so that nothing is known of their rows.
 */
export type DifferingTrends = { organisationId: string; rows: number; unknownGroups: number };

/**
 * Recomputes every kept row of each organisation's trends and compares to the last digit, group by group, each once
 * what has changed is written: what is not written yet is no fault. What differs is one of ours: it is mended only
 * where that is asked, or nobody would find it.
 */
export async function verifyTrends(
  application: Application,
  isMended: boolean,
  signal: AbortSignal,
): Promise<DifferingTrends[]> {
  const found: DifferingTrends[] = [];
  for (const organisationId of await listOrganisationIds(application.database)) {
    const inBackground = backgroundOf(application, organisationId);
    const sum = { organisationId, rows: 0, unknownGroups: 0 };
    for (const group of await inBackground(listTrendGroups)) {
      signal.throwIfAborted();
      const rows = await countDifferingRows(application, organisationId, group);
      if (rows === null) sum.unknownGroups++;
      else sum.rows += rows;
      if (isMended && rows !== null && rows > 0)
        await inBackground((db, grant) => mend(application, { db, grant, group }));
    }
    found.push(sum);
  }
  return found;
}

/** A group is looked at so many times, after what had changed is written. */
const looks = 3;

/** Null where something is not written yet, however often it was. */
async function countDifferingRows(
  application: Application,
  organisationId: string,
  group: TrendGroup,
): Promise<number | null> {
  const inBackground = backgroundOf(application, organisationId);
  for (let look = 0; look < looks; look++) {
    const count = await inBackground(async (db, grant) => {
      await readOneMoment(db, grant);
      await db.allowMinutes();
      const rules = await trendRules(db, grant, application.now());
      const { lastWeek } = rules;
      if (!(await isTrendWritten(db, grant, { group, lastWeek }))) return null;
      return countDifferingTrends(db, grant, { rows: allRows(group, lastWeek), rules });
    });
    if (count !== null) return count;
    await refreshTrends(application, organisationId);
  }
  return null;
}

type Faulty = { db: Sql; grant: SystemGrant; group: TrendGroup };

async function mend({ now }: Application, { db, grant, group }: Faulty): Promise<void> {
  await db.allowMinutes();
  await lockTrends(db, grant, "weeks");
  await lockTrends(db, grant, "figures");
  const rules = await trendRules(db, grant, now());
  await writeTrends(db, grant, { rows: allRows(group, rules.lastWeek), rules });
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
