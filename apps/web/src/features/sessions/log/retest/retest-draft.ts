import {
  type RetestField,
  type RetestMoment,
  type RetestPair,
  retestMoments,
  retestRefusals,
  retestUnitSuggestion,
  type SessionRetest,
} from "@talus/domain/sessions/log/retest";
import { type PerSide, type Side, sides } from "@talus/domain/sides";
import type { LengthUnit } from "@talus/domain/units";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { parseDecimal } from "../../../../ui/form/read-values";

/** Distances before and after as they are being typed: text, so that nothing typed is ever lost. */
export type RetestDraft = Pick<SessionRetest, "protocol" | "unit"> &
  PerSide<Record<RetestMoment, string>>;

/** A draft read: what is sent, or what is wrong by field, and the unit that would make sense of it. */
export type ReadRetest = {
  retest: SessionRetest | undefined;
  errors: Partial<Record<RetestField, string>>;
  suggestion: LengthUnit | null;
};

const nothing = { before: "", after: "" } as const;

/** An empty retest in the athlete's unit. */
export function newRetest(unit: LengthUnit): RetestDraft {
  return { protocol: "standing_knee_to_wall", unit, left: nothing, right: nothing };
}

/** A stored retest as text, to be corrected. */
export function retestDraftOf(stored: SessionRetest | undefined): RetestDraft | null {
  if (!stored) return null;
  const text = (pair: RetestPair | null) =>
    pair ? { before: String(pair.before), after: String(pair.after) } : nothing;
  return { ...stored, left: text(stored.left), right: text(stored.right) };
}

/** What a draft says; a side left empty was not measured, a side with one number of two is refused. */
export function readRetest(draft: RetestDraft | null, rules: RuleSet): ReadRetest {
  if (draft === null) return { retest: undefined, errors: {}, suggestion: null };
  const errors: ReadRetest["errors"] = {};
  const pairs = { left: readSide(draft, "left", errors), right: readSide(draft, "right", errors) };
  const retest: SessionRetest = { protocol: draft.protocol, unit: draft.unit, ...pairs };
  for (const { field, message } of retestRefusals(retest, rules)) errors[field] ??= message;
  const isEmpty = sides.every((side) => pairs[side] === null);
  const isGood = Object.keys(errors).length === 0 && !isEmpty;
  return {
    retest: isGood ? retest : undefined,
    errors,
    suggestion: isEmpty ? null : retestUnitSuggestion(retest, rules),
  };
}

function readSide(draft: RetestDraft, side: Side, errors: ReadRetest["errors"]): RetestPair | null {
  const typed = draft[side];
  if (retestMoments.every((moment) => typed[moment].trim() === "")) return null;
  const read = (moment: RetestMoment) => {
    const value = parseDecimal(typed[moment]);
    if (typeof value === "number") return value;
    errors[`${side}.${moment}`] =
      value === undefined
        ? `Type this number too, or clear the one ${moment === "after" ? "before" : "after"}.`
        : "Give a number, such as 8.5.";
    return null;
  };
  const [before, after] = [read("before"), read("after")];
  return before === null || after === null ? null : { before, after };
}
