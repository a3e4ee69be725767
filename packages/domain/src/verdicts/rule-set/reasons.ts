import type { Source } from "../../sources";
import type { RuleId, RuleSet } from "./rule-set";

/** Why a step came out as it did: the rule, in plain words for a coach, with its sources. */
export type Reason = { ruleId: RuleId; text: string; sources: readonly Source[] };

/** A result with the reasons that led to it. */
export type Reasoned<T> = { value: T; reasons: Reason[] };

/** A reason by its rule; the sources come from the rule set, so that they change with it. */
export function reason(rules: RuleSet, ruleId: RuleId, text: string): Reason {
  return { ruleId, text, sources: rules.sources[ruleId] };
}
