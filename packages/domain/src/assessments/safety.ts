import { isUrgent, type RedFlag, redFlagRules, redFlagsOf } from "../safety/red-flags";
import type { PerSide } from "../sides";
import type { Changes } from "./change";
import { anySide } from "./change";
import type { Facts } from "./facts";
import type { LimitingFactor } from "./limiting-factor";
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
  const known = [symptoms.painNrs, nextMorningNrs].filter((nrs) => nrs !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function cautionsOf(facts: Facts, { limiting, changes }: Measured, rules: RuleSet): string[] {
  const factors = [...limiting.left, ...limiting.right];
  const candidates: [boolean, string][] = [
    [isAmberPain(facts.symptoms.painNrs, rules), `pain ${facts.symptoms.painNrs} of 10`],
    [facts.symptoms.swelling === "mild", "slight swelling"],
    [facts.injuries.achilles, "Achilles tendon history"],
    [facts.injuries.plantarIrritation, "plantar fascia irritation"],
    [changes.some((change) => anySide(change, "reliable_loss")), "less range than before"],
    [factors.includes("bony"), "a bony limit"],
  ];
  return candidates.filter(([applies]) => applies).map(([, text]) => text);
}
