import type { OrganisationGrant } from "@talus/db/grant";
import type { Sql } from "@talus/db/transaction";
import { namesOfAthletes, type ReplayableVerdict, streamVerdicts } from "@talus/db/verdicts/replay";
import { dayNumber } from "@talus/domain/calendar";
import {
  countFlags,
  countReplayed,
  emptyTally,
  type ReplayCount,
  type ReplayedVerdict,
  type ReplayRow,
  replayRows,
  replaySentence,
  replayVerdict,
} from "@talus/domain/rules/replay";
import { type RuleSetChange, ruleSetDifference } from "@talus/domain/rules/rule-set-difference";
import type { RuleSetEdit } from "@talus/domain/rules/rule-set-edit.schema";
import { draftOf } from "./draft";

const weeks = 8;
const pageSize = 20;

/** A test whose verdict would be another one. */
export type ReplayedTest = Omit<ReplayedVerdict, "changed"> & {
  verdictId: string;
  assessmentId: string;
  athleteId: string;
  athleteName: string;
};

/** What a draft would have changed in the last weeks: totals, and one page of who changes. */
export type Replay = {
  basedOn: string;
  differences: RuleSetChange[];
  weeks: number;
  tests: number;
  /** Older tests that could not be judged again. */
  unreadable: number;
  sentence: string;
  flags: ReplayCount;
  rows: ReplayRow[];
  changedTests: number;
  changedAthletes: number;
  changes: ReplayedTest[];
  page: number;
  pages: number;
};

type Changed = { stored: Omit<ReplayableVerdict, "inputs">; replayed: ReplayedVerdict };

/** Judges the tests of the last eight weeks by the rules in force and by a draft; stores nothing. */
export async function replayDraft(
  db: Sql,
  grant: OrganisationGrant<"rules:write">,
  { edit, page, now }: { edit: RuleSetEdit; page: number; now: Date },
): Promise<Replay> {
  await db.allowMinutes();
  const { inForce, draft } = await draftOf(db, grant, { edit, now });
  const rules = { before: inForce, after: draft };
  const tally = emptyTally();
  const changed: Changed[] = [];
  const since = new Date(now.getTime() - weeks * 7 * 86_400_000);
  for await (const batch of streamVerdicts(db, grant, since)) {
    for (const { inputs, ...stored } of batch) {
      const replayed = replayVerdict(inputs, rules);
      countReplayed(tally, replayed);
      if (replayed?.changed) changed.push({ stored, replayed });
    }
  }
  changed.sort((a, b) => weightOf(b) - weightOf(a) || newestFirst(a, b));
  const rows = replayRows(tally);
  const flags = countFlags(rows);
  return {
    basedOn: inForce.version,
    differences: ruleSetDifference(inForce, draft),
    weeks,
    tests: tally.tests,
    unreadable: tally.unreadable,
    sentence: replaySentence(flags, tally.tests, weeks),
    flags,
    rows,
    changedTests: tally.changedTests,
    changedAthletes: new Set(changed.map(({ stored }) => stored.athleteId)).size,
    changes: await named(db, grant, changed.slice(page * pageSize, (page + 1) * pageSize)),
    page,
    pages: Math.ceil(changed.length / pageSize),
  };
}

/** Another decision weighs more than another safety level, and that more than the rest. */
function weightOf({ replayed: { before, after } }: Changed): number {
  return Number(before.decision !== after.decision) * 2 + Number(before.safety !== after.safety);
}

function newestFirst(a: Changed, b: Changed): number {
  return (
    dayNumber(b.replayed.takenOn) - dayNumber(a.replayed.takenOn) ||
    a.stored.verdictId.localeCompare(b.stored.verdictId)
  );
}

async function named(
  db: Sql,
  grant: OrganisationGrant<"rules:write">,
  shown: readonly Changed[],
): Promise<ReplayedTest[]> {
  const ids = [...new Set(shown.map(({ stored }) => stored.athleteId))];
  const names = await namesOfAthletes(db, grant, ids);
  return shown.map(({ stored, replayed: { changed: _, ...replayed } }) => ({
    ...replayed,
    verdictId: stored.verdictId,
    assessmentId: stored.assessmentId,
    athleteId: stored.athleteId,
    athleteName: names.get(stored.athleteId) ?? "",
  }));
}
