import type { Protocol } from "@talus/domain/assessments/protocols";
import type { ErrorChoice } from "@talus/domain/rules/error-choices";
import { editOf } from "@talus/domain/rules/rule-set-edit";
import { type ThresholdId, thresholdIds, thresholdValue } from "@talus/domain/rules/thresholds";
import {
  type RuleSet,
  type SwitchableRule,
  switchableRules,
} from "@talus/domain/verdicts/rule-set/rule-set";
import { parseDecimal } from "../../../ui/form/read-values";

/**
 * A change of the rules under way: only what was touched, as typed, so that rules which somebody else
 * applies meanwhile are taken over wherever this draft says nothing.
 */
export type RulesDraft = {
  basedOn: string;
  /** The earlier version that this draft goes back to; null: none. */
  ownErrorFrom: string | null;
  texts: Partial<Record<ThresholdId, string>>;
  switched: Partial<Record<SwitchableRule, "on" | "off">>;
  errors: Partial<Record<Protocol, ErrorChoice>>;
};

/** The draft that changes nothing. */
export function emptyDraft(rules: RuleSet): RulesDraft {
  return { basedOn: rules.version, ownErrorFrom: null, texts: {}, switched: {}, errors: {} };
}

/** Whether nothing was touched. */
export function isUntouched({ ownErrorFrom, texts, switched, errors }: RulesDraft): boolean {
  const touched = [texts, switched, errors].some((part) => Object.keys(part).length > 0);
  return ownErrorFrom === null && !touched;
}

/** How many things a draft changes. */
export function countChanges(draft: RulesDraft, rules: RuleSet): number {
  const texts = thresholdIds.filter(
    (id) => parseDecimal(textOf(draft, rules, id)) !== thresholdValue(rules, id),
  );
  const switched = switchableRules.filter(
    (rule) => isOff(draft, rules, rule) !== rules.off.includes(rule),
  );
  const errors = (Object.keys(draft.errors) as Protocol[]).filter(
    (protocol) => choiceOf(draft, rules, protocol) !== choiceOf(emptyDraft(rules), rules, protocol),
  );
  return texts.length + switched.length + errors.length;
}

/** What a threshold's field shows. */
export function textOf(draft: RulesDraft, rules: RuleSet, id: ThresholdId): string {
  return draft.texts[id] ?? String(thresholdValue(rules, id));
}

/** Whether a rule is switched off in the draft. */
export function isOff(draft: RulesDraft, rules: RuleSet, rule: SwitchableRule): boolean {
  const switched = draft.switched[rule];
  return switched === undefined ? rules.off.includes(rule) : switched === "off";
}

/** Where a protocol's error comes from in the draft. */
export function choiceOf(draft: RulesDraft, rules: RuleSet, protocol: Protocol): ErrorChoice {
  return draft.errors[protocol] ?? (rules.ownError[protocol] ? "in_force" : "default");
}

/** The draft as the procedure takes it; a text that is no number stays text and is refused by field. */
export function editFrom(draft: RulesDraft, rules: RuleSet) {
  const edit = editOf(rules);
  return {
    basedOn: draft.basedOn,
    ownErrorFrom: draft.ownErrorFrom ?? draft.basedOn,
    thresholds: Object.fromEntries(
      thresholdIds.map((id) => [id, parseDecimal(textOf(draft, rules, id))]),
    ),
    off: switchableRules.filter((rule) => isOff(draft, rules, rule)),
    ownError: { ...edit.ownError, ...draft.errors },
  };
}

/** The draft that makes an earlier version the rules again. */
export function draftBackTo(earlier: RuleSet, rules: RuleSet): RulesDraft {
  const own = { ...rules.ownError, ...earlier.ownError };
  const errors = (Object.keys(own) as Protocol[]).map((protocol) => [
    protocol,
    earlier.ownError[protocol] ? "in_force" : "default",
  ]);
  return {
    basedOn: rules.version,
    ownErrorFrom: earlier.version,
    texts: Object.fromEntries(thresholdIds.map((id) => [id, String(thresholdValue(earlier, id))])),
    switched: Object.fromEntries(
      switchableRules.map((rule) => [rule, earlier.off.includes(rule) ? "off" : "on"]),
    ),
    errors: Object.fromEntries(errors),
  };
}
