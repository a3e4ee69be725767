import { switchableRuleWords } from "@talus/domain/rules/rule-words";
import {
  type RuleSet,
  shippedRuleSet,
  switchableRules,
} from "@talus/domain/verdicts/rule-set/rule-set";
import { Switch } from "../../../ui/form/fields/switch";
import { Section } from "../../../ui/page/card";
import { CitedSources } from "../../science/sources/cited-sources";
import { isOff, type RulesDraft } from "./draft";

type Props = {
  rules: RuleSet;
  /** Null: only to be read. */
  editing: { draft: RulesDraft; onSwitch: (switched: RulesDraft["switched"]) => void } | null;
};

/** The rules that may be switched off, and a word on those that may not. */
export function SwitchSection({ rules, editing }: Props) {
  return (
    <Section title="Rules that can be off" padded={false}>
      <ul className="divide-y divide-line">
        {switchableRules.map((rule) => {
          const { label, does } = switchableRuleWords[rule];
          return (
            <li key={rule} className="flex flex-col gap-1 px-4 py-3">
              {editing ? (
                <Switch
                  label={label}
                  hint={does}
                  checked={!isOff(editing.draft, rules, rule)}
                  onChange={(event) =>
                    editing.onSwitch({
                      ...editing.draft.switched,
                      [rule]: event.target.checked ? "on" : "off",
                    })
                  }
                />
              ) : (
                <>
                  <p className="flex justify-between gap-4 font-medium">
                    {label} <span>{rules.off.includes(rule) ? "Off" : "On"}</span>
                  </p>
                  <p className="text-sm text-muted">{does}</p>
                </>
              )}
              <CitedSources sources={shippedRuleSet.sources[rule]} />
            </li>
          );
        })}
      </ul>
      <p className="border-t border-line px-4 py-3 text-sm text-muted">
        Always on: the stop above 5 of 10 and every other red flag, the referral after a stop and
        for a bony limit, the step back after pain or a loss, and the refusal of numbers that cannot
        be.
      </p>
    </Section>
  );
}
