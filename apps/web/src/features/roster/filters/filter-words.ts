import { typeLabels } from "@talus/domain/athletes/athlete-labels";
import {
  type FigureFilter,
  type FilterField,
  type RosterFilters,
  wordFields,
} from "@talus/domain/roster/roster-filters";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { decisionLabels } from "@talus/domain/verdicts/verdict-words";
import { anyOfWords, type Choice } from "../../../ui/filters/any-of";

/** The fields in the order in which they are offered, by their names. */
export const fieldWords: Record<FilterField, string> = {
  status: "Status",
  type: "Type",
  team: "Team",
  test: "Next test",
  tested: "Last test",
  worse: "Worse side",
  asymmetry: "Asymmetry",
  verdict: "Verdict",
  adherence: "Adherence",
  hold: "Safety hold",
  login: "Login",
};

/** What a figure is counted in. */
export const figureUnits = {
  worse: "cm",
  asymmetry: "cm",
  adherence: "%",
  tested: "weeks",
} as const;

/** A field that is compared with a figure. */
export type FigureField = keyof typeof figureUnits;

/** How the operators of a figure are called. */
export function operatorWords(field: FilterField): Record<FigureFilter["op"], string> {
  return field === "tested"
    ? { below: "within", from: "longer ago than" }
    : { below: "below", from: "at least" };
}

/** What teams and own types are called, which only the organisation knows. */
export type Named = { team: readonly Choice[]; type: readonly Choice[] };

const valueWords: Record<string, string> = {
  ...{ active: "active", paused: "paused", archived: "archived" },
  ...{ first: "first test", not_yet: "not yet due", due: "due", overdue: "overdue" },
};

/** The values that a field may be one of; null: it is compared in another way. */
export function choicesOf(field: FilterField, named: Named): readonly Choice[] | null {
  if (field === "team") return named.team;
  if (field === "type") {
    const shipped = Object.entries(typeLabels).map(([value, label]) => ({ value, label }));
    return [...shipped, ...named.type];
  }
  if (field === "verdict")
    return wordFields.verdict.map((value) => ({ value, label: decisionLabels[value] }));
  if (field !== "status" && field !== "test") return null;
  return wordFields[field].map((value) => ({ value, label: valueWords[value] ?? value }));
}

/** A filter as its chip reads: "Worse side", "below", "8 cm". */
export function chipWords(
  field: FilterField,
  filters: RosterFilters,
  named: Named,
): { operator: string; value: string } {
  const filter = filters[field];
  if (typeof filter === "boolean") return { operator: "is", value: filter ? "yes" : "no" };
  if (!Array.isArray(filter)) {
    const { op, value } = filter ?? { op: "below" as const, value: 0 };
    const unit = figureUnits[field as FigureField];
    return { operator: operatorWords(field)[op], value: `${value} ${unit}` };
  }
  return anyOfWords(choicesOf(field, named) ?? [], filter);
}

/** What a field is narrowed to when it is added; the organisation's own limits where rules have them. */
export function firstFilter(field: FilterField, named: Named, rules: RuleSet): RosterFilters {
  const first: RosterFilters = {
    status: ["active"],
    type: ["runner"],
    team: named.team.slice(0, 1).map(({ value }) => value),
    test: ["overdue"],
    verdict: ["progress"],
    hold: true,
    login: false,
    worse: { op: "below", value: rules.goalCm },
    asymmetry: { op: "from", value: rules.asymmetry.noneMaxCm },
    adherence: { op: "below", value: 80 },
    tested: { op: "from", value: 3 },
  };
  return { [field]: first[field] };
}
