import { isUrgent, type RedFlag, redFlagRules, redFlagsOf } from "../safety/red-flags";
import type { PerSide } from "../sides";
import type { Changes } from "./change";
import { anySide } from "./change";
import type { Facts } from "./facts";
import type { LimitingFactor } from "./limiting-factor";
import { isLimitedBy } from "./limits";
import { type Reasoned, reason } from "./reasons";
import type { RuleSet } from "./rule-set";

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
  return painNrs !== null && painNrs > pain.comfortableMaxNrs && painNrs <= pain.cautionMaxNrs;
}

/** The safety of an assessment (domain.md 4.1 step 5). */
export function safetyOf(facts: Facts, measured: Measured, rules: RuleSet): Reasoned<Safety> {
  const flags = redFlagsOf({ ...facts.symptoms, painNrs: worstPain(facts) });
  if (flags.length > 0) {
    const told = flags.map((flag) => redFlagRules[flag].label.toLowerCase()).join("; ");
    const text = `Stop for now: ${told}. Training waits until a professional has had a look and a coach clears it.`;
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

/** The higher of today's and next-morning pain: both can stop. */
function worstPain({ symptoms, nextMorningNrs }: Facts): number | null {
  if (symptoms.painNrs === null || nextMorningNrs === null) {
    return symptoms.painNrs ?? nextMorningNrs;
  }
  return Math.max(symptoms.painNrs, nextMorningNrs);
}

function cautionsOf(facts: Facts, { limiting, changes }: Measured, rules: RuleSet): string[] {
  const { painNrs, swelling } = facts.symptoms;
  const loss = changes.some((change) => anySide(change, "reliable_loss"));
  const told: string[] = [];
  if (isAmberPain(painNrs, rules)) told.push(`pain ${painNrs} of 10`);
  if (swelling === "mild") told.push("slight swelling");
  if (facts.injuries.achilles) told.push("Achilles tendon history");
  if (facts.injuries.plantarIrritation) told.push("plantar fascia irritation");
  if (loss) told.push("less range than before");
  if (isLimitedBy(limiting, "bony")) told.push("a bony limit");
  return told;
}
