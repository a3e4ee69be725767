"use client";

import type { RuleSet } from "@talus/domain/assessments/rule-set";
import { useEffect, useState } from "react";
import { readStored, writeStored } from "../../ui/browser-storage";
import { draftFromText, emptyDraft, isUntouched, type RulesDraft } from "./draft";

/** The key under which a draft of an organisation's rules waits in this browser. */
export function draftKey(organisationId: string): string {
  return `talus.rules.${organisationId}`;
}

/** The draft of the rules, kept in this browser with every change until it is applied or discarded. */
export function useRulesDraft(organisationId: string, rules: RuleSet) {
  const key = draftKey(organisationId);
  const [draft, setDraft] = useState<RulesDraft>(() => emptyDraft(rules));
  // The browser's storage is not there while the server renders: read once after.
  useEffect(() => {
    const text = readStored(key);
    const kept = text === null ? null : draftFromText(text);
    if (kept) setDraft(kept);
  }, [key]);
  // A draft that says nothing is a draft of whatever is in force.
  const current = isUntouched(draft) ? emptyDraft(rules) : draft;
  const change = (part: Partial<RulesDraft>) => {
    const next = { ...current, ...part };
    setDraft(next);
    writeStored(key, JSON.stringify(next));
  };
  const forget = () => {
    setDraft(emptyDraft(rules));
    writeStored(key, null);
  };
  return { draft: current, change, forget };
}
