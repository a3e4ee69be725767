import type { Protocol } from "@talus/domain/assessments/protocols";
import { thresholdGroups } from "@talus/domain/rules/thresholds";
import type { OwnErrorCm, RuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { ErrorSection } from "./editor/error-section";
import { SwitchSection } from "./editor/switch-section";
import { ThresholdSection } from "./editor/threshold-section";

type Props = { rules: RuleSet; measured?: Partial<Record<Protocol, OwnErrorCm>> };

/** A rule set to read: every threshold, switch and error. */
export function RulesRead({ rules, measured = {} }: Props) {
  return (
    <>
      {thresholdGroups.map((group) => (
        <ThresholdSection key={group} group={group} rules={rules} editing={null} />
      ))}
      <ErrorSection rules={rules} measured={measured} editing={null} />
      <SwitchSection rules={rules} editing={null} />
    </>
  );
}
