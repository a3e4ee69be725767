import { type Protocol, protocols } from "../assessments/protocols";
import { ownSetting, type Source } from "../sources";
import {
  type MeasuringErrorCm,
  type RuleId,
  type RuleSet,
  type SwitchableRule,
  shippedRuleSet,
  switchableRules,
} from "../verdicts/rule-set/rule-set";
import { thresholdIds, thresholds, thresholdValue } from "./thresholds";

/** Everything of a rule set that is stored: the sources and the version stand beside it. */
export type RuleSetNumbers = Omit<RuleSet, "version" | "sources">;

/** The part of a rule set that is stored. */
export function numbersOf({ version: _, sources: __, ...numbers }: RuleSet): RuleSetNumbers {
  return numbers;
}

/**
 * A rule set from what was stored. A number that an older row does not hold, or that is none, is the
 * shipped one; what this version does not know is left out. A rule whose figure an organisation has
 * changed names that beside its sources.
 */
export function ruleSetFrom(version: string, stored: unknown): RuleSet {
  const from = isRecord(stored) ? stored : {};
  const { sources, version: _, off: __, ownError: ___, ...shipped } = shippedRuleSet;
  const numbers: RuleSetNumbers = {
    ...likeShipped(shipped, from),
    off: offOf(from.off),
    ownError: ownErrorOf(from.ownError),
  };
  return { ...numbers, version, sources: withOwnSetting(sources, numbers) };
}

/** A version as it is stored. */
export type StoredRuleSet = { version: string; numbers: unknown };

/** The rules of a stored version; the shipped ones where none is. */
export function ruleSetOf(stored: StoredRuleSet | null | undefined): RuleSet {
  return stored ? ruleSetFrom(stored.version, stored.numbers) : shippedRuleSet;
}

/** `stored` with the shape of `shipped`: every number that is one, the shipped number elsewhere. */
function likeShipped<T extends object>(shipped: T, stored: Record<string, unknown>): T {
  const entries = Object.entries(shipped).map(([key, value]) => {
    const given = stored[key];
    if (typeof value === "number") return [key, Number.isFinite(given) ? given : value];
    return [key, likeShipped(value as object, isRecord(given) ? given : {})];
  });
  return Object.fromEntries(entries) as T;
}

function offOf(stored: unknown): SwitchableRule[] {
  return Array.isArray(stored) ? switchableRules.filter((rule) => stored.includes(rule)) : [];
}

function ownErrorOf(stored: unknown): RuleSet["ownError"] {
  const own: Partial<Record<Protocol, MeasuringErrorCm>> = {};
  for (const protocol of protocols) {
    const error = isRecord(stored) ? stored[protocol] : null;
    if (isError(error)) own[protocol] = error;
  }
  return own;
}

function isError(value: unknown): value is MeasuringErrorCm {
  return isRecord(value) && Number.isFinite(value.semCm) && Number.isFinite(value.mdcCm);
}

function withOwnSetting(
  sources: RuleSet["sources"],
  numbers: RuleSetNumbers,
): Record<RuleId, readonly Source[]> {
  const changed = thresholdIds
    .filter((id) => thresholdValue(numbers, id) !== thresholdValue(shippedRuleSet, id))
    .flatMap((id) => thresholds[id].ruleIds);
  const own = new Set<RuleId>(changed);
  if (Object.keys(numbers.ownError).length > 0) own.add("change.error");
  const named = [...own].map((ruleId) => [ruleId, [...sources[ruleId], ownSetting]]);
  return { ...sources, ...Object.fromEntries(named) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
