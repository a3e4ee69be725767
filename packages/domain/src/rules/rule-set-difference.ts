import { type Protocol, protocolFacts, protocols } from "../assessments/protocols";
import { type OwnErrorCm, type RuleSet, switchableRules } from "../verdicts/rule-set/rule-set";
import { switchableRuleWords } from "./rule-words";
import { type ThresholdId, thresholdIds, thresholds, thresholdValue } from "./thresholds";

/** One thing in which two rule sets differ: what it is called, what it was and what it is. */
export type RuleSetChange = { id: string; label: string; before: string; after: string };

/** In what two rule sets differ, in the order of the page; empty where they judge alike. */
export function ruleSetDifference(before: RuleSet, after: RuleSet): RuleSetChange[] {
  const moved = thresholdIds.map((id) => ({
    id,
    label: thresholds[id].label,
    before: thresholdText(before, id),
    after: thresholdText(after, id),
  }));
  const switched = switchableRules.map((rule) => ({
    id: rule,
    label: switchableRuleWords[rule].label,
    before: before.off.includes(rule) ? "off" : "on",
    after: after.off.includes(rule) ? "off" : "on",
  }));
  const measured = protocols.map((protocol) => ({
    id: `ownError.${protocol}`,
    label: `Measuring error, ${protocolFacts[protocol].label.toLowerCase()}`,
    before: errorText(before, protocol),
    after: errorText(after, protocol),
  }));
  return [...moved, ...switched, ...measured].filter((one) => one.before !== one.after);
}

/** A change in one line: "Limited below: 10.16 cm → 9.5 cm". */
export function changeInWords({ label, before, after }: RuleSetChange): string {
  return `${label}: ${before} → ${after}`;
}

function thresholdText(rules: RuleSet, id: ThresholdId): string {
  const { unit } = thresholds[id];
  return `${thresholdValue(rules, id)}${unit === "°" ? "" : " "}${unit}`;
}

/** The error as far as it is the protocol's own; the default is told by its thresholds alone. */
function errorText({ ownError }: RuleSet, protocol: Protocol): string {
  const own = ownError[protocol];
  return own ? ownErrorInWords(own) : "the default";
}

/** An own error in words: "0.52 cm, change from 1.44 cm, 24 pairs; other tester 0.7 and 1.94 cm". */
export function ownErrorInWords({ semCm, mdcCm, pairs, otherTester }: OwnErrorCm): string {
  const from = pairs === undefined ? "" : `, ${pairs} pairs`;
  const other = otherTester
    ? `; other tester ${otherTester.semCm} and ${otherTester.mdcCm} cm`
    : "";
  return `${semCm} cm, change from ${mdcCm} cm${from}${other}`;
}
