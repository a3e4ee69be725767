"use client";

import { protocols } from "@talus/domain/assessments/protocols";
import { errorChoices } from "@talus/domain/rules/rule-set-edit.schema";
import { thresholdIds } from "@talus/domain/rules/thresholds";
import { type RuleSet, switchableRules } from "@talus/domain/verdicts/rule-set/rule-set";
import { useState } from "react";
import { z } from "zod";
import type { KeptKind } from "../../../offline/drafts/kept";
import { useKept } from "../../../offline/drafts/use-kept";
import { emptyDraft, isUntouched, type RulesDraft } from "./draft";

const rulesDraft: KeptKind<RulesDraft> = {
  name: "rules",
  version: 1,
  days: 30,
  schema: z.object({
    basedOn: z.string(),
    keptFrom: z.string().nullable(),
    texts: z.partialRecord(z.enum(thresholdIds), z.string()),
    switched: z.partialRecord(z.enum(switchableRules), z.enum(["on", "off"])),
    errors: z.partialRecord(z.enum(protocols), z.enum(errorChoices)),
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
