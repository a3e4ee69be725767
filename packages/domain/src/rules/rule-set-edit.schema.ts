import { z } from "zod";
import { protocols } from "../assessments/protocols";
import { roundTo } from "../units";
import {
  type MeasuringErrorCm,
  type OwnErrorCm,
  type RuleSet,
  switchableRules,
} from "../verdicts/rule-set/rule-set";
import type { RuleSetNumbers } from "./stored-rule-set";
import { type ThresholdId, thresholdIds, thresholds, thresholdValue } from "./thresholds";

/** By what a version of the rules is called. */
export const ruleSetName = z.string().max(40);

/** Where a protocol's measuring error comes from: the default, what a version held, or measured now. */
export const errorChoices = ["default", "kept", "measured"] as const;
export type ErrorChoice = (typeof errorChoices)[number];

function oneThreshold(id: ThresholdId) {
  const { label, min, max, unit, whole } = thresholds[id];
  const range = `“${label}” lies between ${min} and ${max} ${unit}.`;
  const number = z.number(`Give a number for “${label}”.`).min(min, range).max(max, range);
  return whole ? number.int(`“${label}” is a whole number.`) : number;
}

type ThresholdValues = Record<ThresholdId, number>;
const allThresholds = z.object(
  Object.fromEntries(thresholdIds.map((id) => [id, oneThreshold(id)])) as unknown as Record<
    ThresholdId,
    z.ZodNumber
  >,
);

/** Pairs that only make sense in order: the second above the first, or not below it where `alike`. */
const ordered: { low: ThresholdId; high: ThresholdId; alike?: true }[] = [
  { low: "bands.limitedBelowCm", high: "bands.excellentAboveCm" },
  { low: "bands.limitedBelowCm", high: "goalCm", alike: true },
  { low: "error.semCm", high: "error.mdcCm" },
  { low: "asymmetry.noneMaxCm", high: "asymmetry.mildMaxCm", alike: true },
  { low: "asymmetry.noneMaxDeg", high: "asymmetry.mildMaxDeg", alike: true },
  { low: "angleBands.gaitMinimumDeg", high: "angleBands.fullDeg" },
  { low: "reassess.minDays", high: "reassess.maxDays" },
];

const orderedThresholds = allThresholds.superRefine((values: ThresholdValues, context) => {
  for (const { low, high, alike } of ordered) {
    if (values[high] > values[low] || (alike && values[high] === values[low])) continue;
    const { label, unit } = thresholds[low];
    const how = alike ? "at least" : "more than";
    const message = `This must be ${how} “${label}” (${values[low]} ${unit}).`;
    context.addIssue({ code: "custom", path: [high], message });
  }
});

/**
 * A change of the rules as an owner's form sends it. Red flags, the stop above 5 of 10 and what is
 * plausible are not in it; pain may only become stricter. Errors are named by field, `thresholds.goalCm`.
 */
export const ruleSetEdit = z.object({
  /** The version that the owner saw; another one in force since then is a CONFLICT. */
  basedOn: ruleSetName,
  /** The version whose own errors are kept: the one in force, or an earlier one gone back to. */
  keptFrom: ruleSetName,
  thresholds: orderedThresholds,
  off: z.array(z.enum(switchableRules)).max(switchableRules.length),
  ownError: z.partialRecord(z.enum(protocols), z.enum(errorChoices)),
});
export type RuleSetEdit = z.output<typeof ruleSetEdit>;

const whyNeeded = "Say in a few words why.";

/** A change together with why it is made, for the list of versions. */
export const ruleSetApplication = ruleSetEdit.extend({
  note: z.string(whyNeeded).trim().min(1, whyNeeded).max(500, "At most 500 characters."),
});

/** The edit that changes nothing. */
export function editOf(rules: RuleSet): RuleSetEdit {
  const values = thresholdIds.map((id) => [id, thresholdValue(rules, id)]);
  return {
    basedOn: rules.version,
    keptFrom: rules.version,
    thresholds: Object.fromEntries(values) as ThresholdValues,
    off: [...rules.off],
    ownError: Object.fromEntries(Object.keys(rules.ownError).map((protocol) => [protocol, "kept"])),
  };
}

/**
 * The numbers that an edit makes of the rules in force. An error is taken from `kept` or `measured`,
 * never from what was typed; where nothing usable was measured, the kept one stays.
 */
export function numbersAfter(
  edit: RuleSetEdit,
  inForce: RuleSetNumbers,
  errors: Record<"kept" | "measured", RuleSet["ownError"]>,
): RuleSetNumbers {
  const numbers = copyOf(inForce);
  for (const id of thresholdIds) {
    const [group = "", key] = id.split(".");
    if (key === undefined) numbers[group] = edit.thresholds[id];
    else (numbers[group] as Record<string, number>)[key] = edit.thresholds[id];
  }
  const ownError: RuleSet["ownError"] = {};
  for (const protocol of protocols) {
    const choice = edit.ownError[protocol] ?? "default";
    const kept = errors.kept[protocol];
    const own = choice === "measured" ? (errors.measured[protocol] ?? kept) : kept;
    if (choice !== "default" && own) ownError[protocol] = roundedOwn(own);
  }
  return { ...numbers, off: switchableRules.filter((rule) => edit.off.includes(rule)), ownError };
}

/** A copy whose groups may be written to. */
function copyOf(numbers: RuleSetNumbers): RuleSetNumbers & Record<string, unknown> {
  const groups = Object.entries(numbers).map(([key, value]) => [
    key,
    typeof value === "object" && !Array.isArray(value) ? { ...value } : value,
  ]);
  return Object.fromEntries(groups);
}

function roundedOwn(own: OwnErrorCm): OwnErrorCm {
  const { otherTester, ...rest } = own;
  return {
    ...rest,
    ...rounded(own),
    ...(otherTester ? { otherTester: rounded(otherTester) } : {}),
  };
}

function rounded({ semCm, mdcCm }: MeasuringErrorCm): MeasuringErrorCm {
  return { semCm: roundTo(semCm, 2), mdcCm: roundTo(mdcCm, 2) };
}
