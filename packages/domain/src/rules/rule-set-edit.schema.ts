import { z } from "zod";
import { protocols } from "../assessments/protocols";
import { switchableRules } from "../verdicts/rule-set/rule-set";
import { errorChoices } from "./error-choices";
import { type ThresholdId, thresholdIds, thresholds } from "./thresholds";

/** By what a version of the rules is called. */
export const ruleSetName = z.string().max(40);

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
  ownErrorFrom: ruleSetName,
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
