"use client";

import { protocols } from "@talus/domain/assessments/protocols";
import { errorChoices } from "@talus/domain/rules/error-choices";
import { thresholdIds } from "@talus/domain/rules/thresholds";
import { type RuleSet, switchableRules } from "@talus/domain/verdicts/rule-set/rule-set";
import { useState } from "react";
import type { KeptKind } from "../../../offline/drafts/kept";
import { fields, oneOf, orNull, record, text } from "../../../offline/drafts/shape";
import { useKept } from "../../../offline/drafts/use-kept";
import { emptyDraft, isUntouched, type RulesDraft } from "./draft";

const rulesDraft: KeptKind<RulesDraft> = {
  name: "rules",
  version: 1,
  days: 30,
  shape: fields<RulesDraft>({
    basedOn: text(),
    keptFrom: orNull(text()),
    texts: record(oneOf(thresholdIds), text()),
    switched: record(oneOf(switchableRules), oneOf(["on", "off"])),
    errors: record(oneOf(protocols), oneOf(errorChoices)),
  }),
};

/** Reads and writes the draft of the rules that waits in this browser, for a page that adds to it. */
export function useWaitingDraft() {
  const { read, keep } = useKept(rulesDraft);
  return { read, keep };
}

/** The draft of the rules, kept in this browser with every change until it is applied or discarded. */
export function useRulesDraft(rules: RuleSet) {
  const [draft, setDraft] = useState<RulesDraft>(() => emptyDraft(rules));
  const { keep, forget } = useKept(rulesDraft, { onRestore: setDraft });
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
