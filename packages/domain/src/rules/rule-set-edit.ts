import { protocols } from "../assessments/protocols";
import { roundTo } from "../units";
import {
  type MeasuringErrorCm,
  type OwnErrorCm,
  type RuleSet,
  switchableRules,
} from "../verdicts/rule-set/rule-set";
import type { RuleSetEdit } from "./rule-set-edit.schema";
import type { RuleSetNumbers } from "./stored-rule-set";
import { thresholdIds, thresholdValue } from "./thresholds";

/** The edit that changes nothing. */
export function editOf(rules: RuleSet): RuleSetEdit {
  const values = thresholdIds.map((id) => [id, thresholdValue(rules, id)]);
  return {
    basedOn: rules.version,
    ownErrorFrom: rules.version,
    thresholds: Object.fromEntries(values) as RuleSetEdit["thresholds"],
    off: [...rules.off],
    ownError: Object.fromEntries(
      Object.keys(rules.ownError).map((protocol) => [protocol, "in_force"]),
    ),
  };
}

/**
 * The numbers that an edit makes of the rules in force. An error is taken from `errors`, never from
 * what was typed; where nothing usable was measured, the one in force stays.
 */
export function numbersAfter(
  edit: RuleSetEdit,
  inForce: RuleSetNumbers,
  errors: Record<"inForce" | "measured", RuleSet["ownError"]>,
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
    const before = errors.inForce[protocol];
    const own = choice === "measured" ? (errors.measured[protocol] ?? before) : before;
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
