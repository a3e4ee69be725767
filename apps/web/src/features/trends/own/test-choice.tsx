import { protocolFacts } from "@talus/domain/assessments/protocols";
import type { ProtocolSeries } from "@talus/domain/trends/athlete-series";
import { SelectField } from "../../../ui/form/fields/select-field";

type Props = {
  all: readonly ProtocolSeries[];
  series: ProtocolSeries;
  onChoose: (protocol: string) => void;
};

/** Which test is shown, where there is more than one. */
export function TestChoice({ all, series, onChoose }: Props) {
  if (all.length < 2) return null;
  return (
    <SelectField
      label="Test"
      value={series.protocol}
      onChange={(event) => onChoose(event.target.value)}
      options={all.map(({ protocol }) => ({
        value: protocol,
        label: protocolFacts[protocol].label,
      }))}
    />
  );
}
