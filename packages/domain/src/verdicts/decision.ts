import { addDays } from "../calendar";
import { type PerSide, type Side, sides } from "../sides";
import { type Facts, isFirst } from "./facts/facts";
import type { LimitingFactor } from "./facts/limiting-factor";
import type { Asymmetry } from "./measurement/asymmetry";
import type { Bands } from "./measurement/bands";
import { anyLoss, anySide, type Changes, changesSince, isComparable } from "./measurement/change";
import { isLimitedBy } from "./measurement/limits";
import { type Reason, type Reasoned, reason } from "./rule-set/reasons";
import { isOn, type RuleId, type RuleSet } from "./rule-set/rule-set";
import { hasAmberPain, isAmberPain, type Safety, worstPain } from "./safety";

/** What the engine proposes; the coach decides. */
export const decisions = ["start", "progress", "continue", "regress", "maintain", "refer"] as const;
export type Decision = (typeof decisions)[number];

/** Everything measured that a decision rests on. */
export type Measured = {
  cm: PerSide<number | null>;
  bands: Bands;
  asymmetry: Asymmetry;
  limiting: PerSide<LimitingFactor[]>;
  versusPrevious: Changes | null;
  versusBaseline: Changes | null;
  /** Against the baseline, or the previous test where no baseline is known. */
  versusStart: Changes | null;
  /** Each side against the last test that it can be compared with. */
  sinceComparable: Changes;
  safety: Safety;
  /** Too soon after the previous test to step anything up. */
  early: boolean;
};

type Case = { facts: Facts; measured: Measured; rules: RuleSet };
type Because = { ruleId: RuleId; text: string } | null;

/** Whether fewer days than the window's start have passed since the previous test. */
export function isEarly({ takenOn, previous }: Facts, rules: RuleSet): boolean {
  if (!previous?.takenOn || !isOn(rules, "early_test")) return false;
  return takenOn < addDays(previous.takenOn, rules.reassess.minDays);
}

/** Whether next-morning pain is higher than last time and at least 3. */
function isMorningPainRising({ nextMorningNrs, previous }: Facts, { pain }: RuleSet) {
  const before = previous?.nextMorningNrs ?? null;
  if (nextMorningNrs === null || before === null) return false;
  return nextMorningNrs > before && nextMorningNrs >= pain.risingFromNrs;
}

/** Whether nothing may be made harder: pain of 3 or more by day or morning, or rising (domain.md 4.3). */
export function isProgressionLocked(facts: Facts, rules: RuleSet): boolean {
  return hasAmberPain(facts, rules) || isMorningPainRising(facts, rules);
}

/** Whether pain has outlasted a night: of this day into the morning, or on two mornings in a row. */
function isPersisting(facts: Facts, rules: RuleSet): boolean {
  const { symptoms, nextMorningNrs: morning, previous } = facts;
  if (morning === null) return false;
  const before = previous?.nextMorningNrs ?? 0;
  const amber = morning > rules.pain.comfortableMaxNrs;
  const stays = amber || morning >= rules.pain.risingFromNrs;
  const twice = amber && before > rules.pain.comfortableMaxNrs;
  return (isAmberPain(symptoms.painNrs, rules) && stays) || twice;
}

/**
 * The limited sides that gained nothing beyond error of their own in {@link RuleSet.referral} weeks of
 * sessions done, whatever the other side did; what is unknown counts for nobody.
 */
export function sidesWithoutGain(
  { weeksOnPlan, adherence12WeeksPct }: Facts,
  { bands, versusStart }: Pick<Measured, "bands" | "versusStart">,
  rules: RuleSet,
): Side[] {
  const adherent = adherence12WeeksPct !== null && adherence12WeeksPct >= rules.adherence.minPct;
  if (!adherent || weeksOnPlan === null || weeksOnPlan < rules.referral.afterWeeks) return [];
  return sides.filter((side) => {
    const change = versusStart?.[side];
    return bands[side] === "limited" && change?.cm != null && change.label !== "reliable_gain";
  });
}

/** Whether every side has reached the athlete's goal; false where a side is unknown. */
function reachesGoal(cm: PerSide<number | null>, facts: Facts, rules: RuleSet): boolean {
  return sides.every((side) => {
    const value = cm[side];
    return value !== null && value >= (facts.goalCm[side] ?? rules.goalCm);
  });
}

type Candidate = { decision: Decision; because: (subject: Case) => Because };

const firstTime: readonly Candidate[] = [
  { decision: "refer", because: referral },
  { decision: "maintain", because: nothingToGain },
];

const laterOn: readonly Candidate[] = [
  { decision: "refer", because: referral },
  { decision: "regress", because: regression },
  { decision: "maintain", because: maintenance },
  { decision: "progress", because: progression },
];

/** The decision, by priority: refer, regress, maintain, progress, continue (domain.md 4.1 step 6). */
export function decide(facts: Facts, measured: Measured, rules: RuleSet): Reasoned<Decision> {
  const subject = { facts, measured, rules };
  for (const { decision, because } of isFirst(facts) ? firstTime : laterOn) {
    const found = because(subject);
    if (found) return { value: decision, reasons: [reason(rules, found.ruleId, found.text)] };
  }
  return isFirst(facts) ? start(rules) : carryOn(subject);
}

function start(rules: RuleSet): Reasoned<Decision> {
  const text = "First assessment: the plan starts from what was measured.";
  return { value: "start", reasons: [reason(rules, "decision.start", text)] };
}

function referral({ facts, measured, rules }: Case): Because {
  if (measured.safety.level === "stop") {
    const text = "A professional should have a look before training goes on.";
    return { ruleId: "decision.refer_safety", text };
  }
  if (isLimitedBy(measured.limiting, "bony")) {
    const text = "Exercise cannot move a bony limit: ask a clinician, and train around it.";
    return { ruleId: "decision.refer_bony", text };
  }
  return noResponse({ facts, measured, rules });
}

/** Long and adherent, still limited and without a gain beyond error; what is unknown refers nobody. */
function noResponse({ facts, measured, rules }: Case): Because {
  if (!isOn(rules, "decision.refer_no_response")) return null;
  const { weeksOnPlan, adherence12WeeksPct } = facts;
  const adherent = adherence12WeeksPct !== null && adherence12WeeksPct >= rules.adherence.minPct;
  const longEnough = weeksOnPlan !== null && weeksOnPlan >= rules.referral.afterWeeks;
  const stillLimited = measured.bands.overall === "limited";
  const noGain =
    isComparable(measured.versusStart) && !anySide(measured.versusStart, "reliable_gain");
  if (!(adherent && longEnough && stillLimited && noGain)) return null;
  const text = `${weeksOnPlan} weeks with ${Math.round(adherence12WeeksPct)} % of the sessions done and no gain beyond measuring error: a clinician may see more.`;
  return { ruleId: "decision.refer_no_response", text };
}

function regression({ facts, measured, rules }: Case): Because {
  const { swelling } = facts.symptoms;
  const morning = facts.nextMorningNrs;
  const { versusPrevious, versusStart } = measured;
  const loss = anySide(versusPrevious, "reliable_loss") || anySide(versusStart, "reliable_loss");
  const signs: string[] = [];
  if (swelling === "mild") signs.push("slight swelling");
  if (isMorningPainRising(facts, rules)) signs.push(`morning pain has risen to ${morning} of 10`);
  if (isPersisting(facts, rules)) signs.push(lastingPain(facts, rules));
  if (loss) signs.push("range was lost beyond measuring error");
  if (signs.length === 0) return null;
  return { ruleId: "decision.regress", text: `Take a step back: ${signs.join("; ")}.` };
}

function lastingPain({ symptoms: { painNrs }, nextMorningNrs }: Facts, rules: RuleSet): string {
  return isAmberPain(painNrs, rules)
    ? `pain ${painNrs} of 10 is still there the next morning`
    : `pain ${nextMorningNrs} of 10 the next morning, for the second time in a row`;
}

function maintenance({ facts, measured, rules }: Case): Because {
  const { previous } = facts;
  const twice =
    previous?.protocol === facts.protocol &&
    reachesGoal(measured.cm, facts, rules) &&
    reachesGoal(previous.cm, facts, rules);
  if (!twice || measured.asymmetry.flag === "marked" || !isComfortable(facts, rules)) return null;
  if (sidesWithoutGain(facts, measured, rules).length > 0) return null;
  const text = "Both sides reached the goal twice in a row: two or three short sessions keep it.";
  return { ruleId: "decision.maintain", text };
}

function nothingToGain({ facts, measured, rules }: Case): Because {
  const { bands, limiting } = measured;
  const free = sides.every((side) =>
    limiting[side].every((factor) => factor === "none" || factor === "not_ankle_likely"),
  );
  const excellent = bands.left === "excellent" && bands.right === "excellent";
  if (!excellent || !free || !isComfortable(facts, rules)) return null;
  const text = "Both sides are above the usual range: strength and balance, no mobility block.";
  return { ruleId: "decision.maintain", text };
}

function progression({ facts, measured, rules }: Case): Because {
  const adherent = facts.adherencePct !== null && facts.adherencePct >= rules.adherence.minPct;
  if (!adherent || !isComfortable(facts, rules) || measured.early) return null;
  if (reachesGoal(measured.cm, facts, rules) || anyLoss(measured.sinceComparable)) return null;
  if (sidesWithoutGain(facts, measured, rules).length > 0) return null;
  if (anySide(measured.versusStart, "reliable_gain")) {
    const text =
      "A gain beyond measuring error, sessions done, little or no pain: time for the next step.";
    return { ruleId: "decision.progress", text };
  }
  if (!gainsTwice(facts, measured, rules)) return null;
  const text = "A possible gain at two tests in a row, on the same side: time for the next step.";
  return { ruleId: "decision.progress", text };
}

/** Whether a side shows a possible gain now and showed one at the test before. */
function gainsTwice(facts: Facts, { versusPrevious }: Measured, rules: RuleSet): boolean {
  const { previous, beforePrevious } = facts;
  if (previous === null || versusPrevious === null) return false;
  const before = changesSince(beforePrevious, previous, rules);
  return sides.some((side) => isGain(versusPrevious[side]?.label) && isGain(before?.[side]?.label));
}

const isGain = (label: string | undefined) =>
  label === "possible_gain" || label === "reliable_gain";

function carryOn(subject: Case): Reasoned<Decision> {
  const { facts, measured, rules } = subject;
  const reasons: Reason[] = [];
  if (measured.early) {
    const text = `Fewer than ${rules.reassess.minDays} days since the last test: too early to step up.`;
    reasons.push(reason(rules, "early_test", text));
  }
  if (facts.adherencePct === null) {
    const text = "How much of the plan was done is unknown, so it is not stepped up.";
    reasons.push(reason(rules, "unknown.adherence", text));
  }
  if (facts.symptoms.painNrs === null) {
    const text = "Pain was not recorded, so the plan is neither stepped up nor reduced.";
    reasons.push(reason(rules, "unknown.pain", text));
  }
  reasons.push(reason(rules, "decision.continue", continueText(subject)));
  return { value: "continue", reasons };
}

function continueText({ facts, measured, rules }: Case): string {
  const { versusPrevious, versusStart } = measured;
  const [stuck, other] = sidesWithoutGain(facts, measured, rules);
  if (stuck !== undefined) {
    const which = other === undefined ? `the ${stuck} side has` : "both sides have";
    return `After ${facts.weeksOnPlan} weeks ${which} no gain beyond measuring error, so nothing is stepped up.`;
  }
  if (anyLoss(measured.sinceComparable)) {
    return "A side may have lost range since its last test, so nothing is stepped up: keep going and measure again.";
  }
  if (reachesGoal(measured.cm, facts, rules)) {
    return "Both sides are at the goal: two tests in a row without a marked difference or pain lead to maintenance.";
  }
  if (!isComparable(versusPrevious) && !isComparable(versusStart)) {
    return "There is nothing to compare with yet: keep going.";
  }
  if (anySide(versusStart, "reliable_gain")) {
    return `A gain beyond measuring error. The next step also takes ${rules.adherence.minPct} % of the sessions and pain of ${rules.pain.comfortableMaxNrs} of 10 at most: keep going.`;
  }
  if (anySide(versusPrevious, "possible_gain")) {
    return "A possible gain, still within measuring error: keep going.";
  }
  return "No gain beyond measuring error, which is usual after two or three weeks: keep going.";
}

/** Whether pain is known and at most 2 of 10, the next morning too. */
function isComfortable(facts: Facts, rules: RuleSet): boolean {
  const { comfortableMaxNrs } = rules.pain;
  return facts.symptoms.painNrs !== null && (worstPain(facts) ?? 0) <= comfortableMaxNrs;
}
