"use client";

import { protocols } from "@talus/domain/assessments/protocols";
import { errorChoices } from "@talus/domain/rules/error-choices";
import { thresholdIds } from "@talus/domain/rules/thresholds";
import { type RuleSet, switchableRules } from "@talus/domain/verdicts/rule-set/rule-set";
import { useState } from "react";
import { fields, oneOf, orNull, record, text } from "../../../offline/drafts/shape";
import type { DraftKind } from "../../../offline/drafts/stored-draft";
import { useStoredDraft } from "../../../offline/drafts/use-stored-draft";
import { emptyDraft, isUntouched, type RulesDraft } from "./draft";

const rulesDraft: DraftKind<RulesDraft> = {
  name: "rules",
  version: 2,
  days: 30,
  shape: fields<RulesDraft>({
    basedOn: text(),
    ownErrorFrom: orNull(text()),
    texts: record(oneOf(thresholdIds), text()),
    switched: record(oneOf(switchableRules), oneOf(["on", "off"])),
    errors: record(oneOf(protocols), oneOf(errorChoices)),
  }),
};

/** Reads and writes the draft of the rules that waits in this browser, for a page that adds to it. */
export function useWaitingDraft() {
  const { read, keep } = useStoredDraft(rulesDraft);
  return { read, keep };
}

/** The draft of the rules, kept in this browser with every change until it is applied or discarded. */
export function useRulesDraft(rules: RuleSet) {
  const [draft, setDraft] = useState<RulesDraft>(() => emptyDraft(rules));
  const { keep, forget } = useStoredDraft(rulesDraft, { onRestore: setDraft });
  // A draft that says nothing is a draft of whatever is in force.
  const current = isUntouched(draft) ? emptyDraft(rules) : draft;
  const change = (part: Partial<RulesDraft>) => {
    const next = { ...current, ...part };
    setDraft(next);
    keep(next);
  };
  const discard = () => {
    setDraft(emptyDraft(rules));
    forget();
  };
  return { draft: current, change, forget: discard };
}
