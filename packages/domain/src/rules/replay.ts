import type { LocalDate } from "../calendar";
import { type PerSide, type Side, sides } from "../sides";
import { counted, formatCount } from "../text/count";
import type { Decision } from "../verdicts/decision";
import { promptLines } from "../verdicts/flag-lines";
import type { RuleId, RuleSet } from "../verdicts/rule-set/rule-set";
import type { SafetyLevel } from "../verdicts/safety";
import { judge } from "../verdicts/verdict";
import {
  isFlag,
  type Judged,
  judgementOf,
  type Mark,
  type MarkKind,
  markKinds,
  markLabel,
  marksOf,
} from "./replay-marks";
import { factsFrom } from "./stored-facts";

/** What one rule set makes of a test, as far as a replay shows it; no decision: it asks first. */
export type ReplayedSide = { decision: Decision | null; safety: SafetyLevel; marks: Mark[] };

/** A test judged by two rule sets. */
export type ReplayedVerdict = {
  takenOn: LocalDate;
  before: ReplayedSide;
  after: ReplayedSide;
  /** Whether anything that a coach or an athlete would see differs. */
  changed: boolean;
  /** Reasons that only the one or only the other gives, in words. */
  came: string[];
  went: string[];
};

/** The rules that count and those tried. */
export type RulePair = { before: RuleSet; after: RuleSet };

/**
 * A stored test judged by two rule sets, both now and both from the facts of then, so that only the
 * rules make the difference. Its unit is asked about anew, as it would have been. Null where the facts
 * cannot be read, or where a rule set would refuse them.
 */
export function replayVerdict(
  stored: unknown,
  { before, after }: RulePair,
): ReplayedVerdict | null {
  const facts = factsFrom(stored);
  if (facts === null) return null;
  const asked = { ...facts, confirmed: false };
  const day = facts.takenOn as LocalDate;
  const [old, young] = [judge(asked, before, day), judge(asked, after, day)];
  if (old.kind === "refused" || young.kind === "refused") return null;
  const [was, is] = [judgementOf(old), judgementOf(young)];
  const seen = { was: sideOf(was, marksOf(old) ?? []), is: sideOf(is, marksOf(young) ?? []) };
  return {
    takenOn: day,
    before: seen.was,
    after: seen.is,
    changed:
      JSON.stringify([seen.was, effectsOf(was)]) !== JSON.stringify([seen.is, effectsOf(is)]),
    came: saidOnlyBy(is, seen.is, { judgement: was, side: seen.was }),
    went: saidOnlyBy(was, seen.was, { judgement: is, side: seen.is }),
  };
}

function sideOf({ decision, safety }: Judged, marks: Mark[]): ReplayedSide {
  return { decision, safety: safety.level, marks };
}

/** What a verdict does besides its marks: what it finds and what it proposes. */
function effectsOf({ limiting, plan, schedule, prompts }: Judged) {
  return { limiting, plan, schedule, prompts };
}

type Other = { judgement: Judged; side: ReplayedSide };

/** What one verdict says and another does not: marks, prompts, reasons. */
function saidOnlyBy(one: Judged, side: ReplayedSide, other: Other): string[] {
  const there = new Set([...markWords(other.side), ...promptWords(other.judgement)]);
  const said = [...markWords(side), ...promptWords(one)].filter((words) => !there.has(words));
  return [...said, ...reasonsOnlyOf(one, other.judgement)];
}

/** The marks in words, without those that the decision and the safety level tell already. */
function markWords({ marks }: ReplayedSide): string[] {
  return marks
    .filter(({ kind }) => !/^(decision|stop|caution)/.test(kind))
    .map(({ kind, side }) => (side ? `${markLabel(kind)}, ${side}` : markLabel(kind)));
}

function promptWords({ prompts }: Judged): string[] {
  return promptLines(prompts).map(({ label }) => label);
}

/** The words of rules that reached a conclusion in one verdict and not in the other. */
function reasonsOnlyOf(one: Judged, other: Judged): string[] {
  const there = new Set(other.reasons.flatMap(keysOf));
  return one.reasons
    .filter((reason) => keysOf(reason).some((key) => !there.has(key)))
    .map(({ text }) => text);
}

/** Reasons of a side begin with it; the numbers in a text do not make another reason. */
function keysOf({ ruleId, text }: { ruleId: RuleId; text: string }): string[] {
  const [, side = ""] = /^(Left|Right|Both sides):/.exec(text) ?? [];
  return (side === "Both sides" ? ["Left", "Right"] : [side]).map((one) => `${ruleId} ${one}`);
}

/** How often something was marked, by the rules before and after. */
export type ReplayCount = { before: number; after: number };

/** One line of the table; `sides` where the kind belongs to a side. */
export type ReplayRow = ReplayCount & { kind: MarkKind; sides: PerSide<ReplayCount> | null };

/** What a replay has counted so far; filled by {@link countReplayed}. */
export type ReplayTally = {
  tests: number;
  unreadable: number;
  changedTests: number;
  counts: Map<string, ReplayCount>;
};

/** A tally that has counted nothing. */
export function emptyTally(): ReplayTally {
  return { tests: 0, unreadable: 0, changedTests: 0, counts: new Map() };
}

/** Counts one replayed test into a tally, in place: tens of thousands follow each other. */
export function countReplayed(tally: ReplayTally, replayed: ReplayedVerdict | null): void {
  if (replayed === null) {
    tally.unreadable += 1;
    return;
  }
  tally.tests += 1;
  if (replayed.changed) tally.changedTests += 1;
  for (const when of ["before", "after"] as const) {
    for (const { kind, side } of replayed[when].marks) {
      const key = keyOfCount(kind, side);
      const count = tally.counts.get(key) ?? { before: 0, after: 0 };
      count[when] += 1;
      tally.counts.set(key, count);
    }
  }
}

function keyOfCount(kind: MarkKind, side: Side | null): string {
  return `${kind} ${side ?? ""}`;
}

/** The table of a tally: every kind that occurred, in its order. */
export function replayRows(tally: ReplayTally): ReplayRow[] {
  const count = (kind: MarkKind, side: Side | null): ReplayCount =>
    tally.counts.get(keyOfCount(kind, side)) ?? { before: 0, after: 0 };
  return markKinds
    .map((kind): ReplayRow => {
      const [whole, left, right] = [count(kind, null), count(kind, "left"), count(kind, "right")];
      const hasSides = sides.some((side) => tally.counts.has(keyOfCount(kind, side)));
      return {
        kind,
        before: whole.before + left.before + right.before,
        after: whole.after + left.after + right.after,
        sides: hasSides ? { left, right } : null,
      };
    })
    .filter(({ before, after }) => before + after > 0);
}

/** All flags together, by the rules before and after. */
export function countFlags(rows: readonly ReplayRow[]): ReplayCount {
  const flags = rows.filter(({ kind }) => isFlag(kind));
  const total = (when: "before" | "after") => flags.reduce((sum, row) => sum + row[when], 0);
  return { before: total("before"), after: total("after") };
}

/** A replay in a sentence: "37 flags instead of 112 on 410 tests of 8 weeks." */
export function replaySentence(flags: ReplayCount, tests: number, weeks: number): string {
  const on = `on ${counted(tests, "test")} of ${weeks} weeks`;
  if (flags.before === flags.after) return `${counted(flags.after, "flag")} as before ${on}.`;
  return `${counted(flags.after, "flag")} instead of ${formatCount(flags.before)} ${on}.`;
}
