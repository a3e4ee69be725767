import {
  sourcesOfThreshold,
  type ThresholdGroup,
  type ThresholdId,
  thresholdIds,
  thresholds,
  thresholdValue,
} from "@talus/domain/rules/thresholds";
import type { RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { NumberField } from "../../../ui/form/fields/number-field";
import { Section } from "../../../ui/page/card";
import { CitedSources } from "../../science/sources/cited-sources";
import { type RulesDraft, textOf } from "./draft";

type Props = {
  group: ThresholdGroup;
  rules: RuleSet;
  /** Null: only to be read. */
  editing: { draft: RulesDraft; onText: (id: ThresholdId, text: string) => void } | null;
};

/** The thresholds of one group: what each does, who says so, and its value or its field. */
export function ThresholdSection({ group, rules, editing }: Props) {
  const ids = thresholdIds.filter((id) => thresholds[id].group === group);
  return (
    <Section title={group} padded={false}>
      <ul className="divide-y divide-line">
        {ids.map((id) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,1fr)_15rem] md:items-start"
          >
            <div className="flex min-w-0 flex-col gap-1">
              <p className="font-medium">{thresholds[id].label}</p>
              <p className="text-sm text-muted">{thresholds[id].does}</p>
              <CitedSources sources={sourcesOfThreshold(id)} />
            </div>
            {editing ? (
              <NumberField
                name={`thresholds.${id}`}
                label={<span className="sr-only">{thresholds[id].label}</span>}
                hint={hintOf(id)}
                unit={shortUnit(id)}
                value={textOf(editing.draft, rules, id)}
                onChange={(event) => editing.onText(id, event.target.value)}
              />
            ) : (
              <p className="font-semibold md:text-end">{valueText(rules, id)}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function valueText(rules: RuleSet, id: ThresholdId): string {
  return `${thresholdValue(rules, id)} ${thresholds[id].unit}`;
}

function shortUnit(id: ThresholdId): string {
  const { unit } = thresholds[id];
  return unit === "of 10" ? "/ 10" : unit === "weeks" ? "wk" : unit === "days" ? "d" : unit;
}

function hintOf(id: ThresholdId): string {
  const { min, max } = thresholds[id];
  return `${min} to ${max}; shipped ${thresholdValue(shippedRuleSet, id)}`;
}
