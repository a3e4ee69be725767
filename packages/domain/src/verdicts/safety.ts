import {
  isUrgent,
  painLimits,
  painZoneOf,
  type RedFlag,
  redFlagRules,
  redFlagsOf,
} from "../safety/red-flags";
import { type PerSide, sides } from "../sides";
import type { Facts } from "./facts/facts";
import type { LimitingFactor } from "./facts/limiting-factor";
import type { Changes } from "./measurement/change";
import { anySide } from "./measurement/change";
import { isLimitedBy } from "./measurement/limits";
import { type Reasoned, reason } from "./rule-set/reasons";
import type { RuleSet } from "./rule-set/rule-set";

/** Stop: no training until cleared. Caution: train, but do not make it harder. */
export type SafetyLevel = "stop" | "caution" | "clear";

/** The safety of going on, with the flags that stop it. */
export type Safety = { level: SafetyLevel; flags: RedFlag[]; urgent: boolean };

type Measured = {
  limiting: PerSide<LimitingFactor[]>;
  /** Changes against the previous test and the start. */
  changes: readonly (Changes | null)[];
};

/** Whether pain is in the range that stops any step up: 3 to 5 of 10. */
export function isAmberPain(painNrs: number | null, { pain }: RuleSet): boolean {
  return painNrs !== null && painZoneOf(painNrs, pain) === "caution";
}

/** The same of the day or of the morning after it, which counts alike. */
export function hasAmberPain({ symptoms, nextMorningNrs }: Facts, rules: RuleSet): boolean {
  return isAmberPain(symptoms.painNrs, rules) || isAmberPain(nextMorningNrs, rules);
}

/** The higher of today's and next-morning pain: the morning counts like the day (Silbernagel 2007). */
export function worstPain({ symptoms, nextMorningNrs }: Facts): number | null {
  if (symptoms.painNrs === null || nextMorningNrs === null) {
    return symptoms.painNrs ?? nextMorningNrs;
  }
  return Math.max(symptoms.painNrs, nextMorningNrs);
}

/** The safety of an assessment (domain.md 4.1 step 5). */
export function safetyOf(facts: Facts, measured: Measured, rules: RuleSet): Reasoned<Safety> {
  const flags = stopsOf(facts, rules);
  if (flags.length > 0) {
    const signs = flags.map((flag) => stopWords(flag, rules)).join("; ");
    const text = `Stop for now: ${signs}. Training waits until a professional has had a look and a coach clears it.`;
    return {
      value: { level: "stop", flags, urgent: isUrgent(flags) },
      reasons: [reason(rules, "safety.stop", text)],
    };
  }
  const cautions = cautionsOf(facts, measured, rules);
  if (cautions.length > 0) {
    const text = `Go on with care: ${cautions.join("; ")}.`;
    return {
      value: { level: "caution", flags, urgent: false },
      reasons: [reason(rules, "safety.caution", text)],
    };
  }
  const text = "Nothing told speaks against training.";
  return {
    value: { level: "clear", flags, urgent: false },
    reasons: [reason(rules, "safety.clear", text)],
  };
}

/** What stops training: symptoms, and a stress fracture until somebody has cleared it. */
function stopsOf(facts: Facts, rules: RuleSet): RedFlag[] {
  const signs = redFlagsOf({ ...facts.symptoms, painNrs: worstPain(facts) }, rules.pain);
  return facts.injuries.stressFracture ? [...signs, "stress_fracture"] : signs;
}

function stopWords(flag: RedFlag, { pain }: RuleSet): string {
  const { label } = redFlagRules[flag];
  const isStricter = flag === "nrs_over_5" && pain.cautionMaxNrs < painLimits.cautionMaxNrs;
  return isStricter ? `pain above ${pain.cautionMaxNrs} out of 10` : label.toLowerCase();
}

function cautionsOf(facts: Facts, { limiting, changes }: Measured, rules: RuleSet): string[] {
  const { painNrs, swelling } = facts.symptoms;
  const loss = changes.some((change) => anySide(change, "reliable_loss"));
  const signs: string[] = [];
  if (isAmberPain(painNrs, rules)) signs.push(`pain ${painNrs} of 10`);
  if (isAmberPain(facts.nextMorningNrs, rules)) {
    signs.push(`pain ${facts.nextMorningNrs} of 10 the next morning`);
  }
  if (swelling === "mild") signs.push("slight swelling");
  if (facts.injuries.achilles) signs.push("Achilles tendon history");
  if (facts.injuries.plantarIrritation) signs.push("plantar fascia irritation");
  if (sides.some((side) => facts.injuries.calfStrain[side])) signs.push("an open calf strain");
  if (loss) signs.push("less range than before");
  if (isLimitedBy(limiting, "bony")) signs.push("a bony limit");
  return signs;
}
