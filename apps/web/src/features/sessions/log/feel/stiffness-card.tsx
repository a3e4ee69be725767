import { Card } from "../../../../ui/page/card";
import { ScaleField } from "./scale-field";

type Props = {
  before: number | null;
  after: number | null;
  onBefore: (value: number | null) => void;
  onAfter: (value: number | null) => void;
};

/** How stiff the ankles felt before and after, 0 loose to 10 stiff. */
export function StiffnessCard({ before, after, onBefore, onAfter }: Props) {
  return (
    <Card className="flex flex-col gap-4 p-4">
      <ScaleField
        label="Stiffness before"
        low="loose"
        high="stiff"
        value={before}
        onChange={onBefore}
      />
      <ScaleField
        label="Stiffness after"
        low="loose"
        high="stiff"
        value={after}
        onChange={onAfter}
      />
    </Card>
  );
}
