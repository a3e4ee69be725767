import { painZoneOf } from "@talus/domain/safety/red-flags";
import {
  feelItems,
  noFeel,
  painsElsewhere,
  runningFeels,
  type SessionFeel,
} from "@talus/domain/sessions/log/session-feel";
import { Footprints } from "lucide-react";
import { Button } from "../../../../ui/buttons/button";
import { Card } from "../../../../ui/page/card";
import { NrsPad } from "../../../../ui/pain/nrs-pad";
import { CitedSources } from "../../../science/sources/cited-sources";
import { ScaleField } from "./scale-field";

type Props = {
  /** Null while it is folded. */
  feel: SessionFeel | null;
  isRunner: boolean;
  onChange: (feel: SessionFeel | null) => void;
};

/** How running feels, and pain in knee, hip or back: folded, optional, nothing filled in. */
export function FeelCard({ feel, isRunner, onChange }: Props) {
  const title = isRunner ? "Running, knee, hip and back" : "Knee, hip and back";
  if (feel === null) {
    return (
      <Button size="lg" wide onClick={() => onChange(noFeel)}>
        <Footprints aria-hidden />
        {title}
      </Button>
    );
  }
  return (
    <Card className="flex flex-col gap-4 p-4">
      <div className="-my-2 flex items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{title}</h2>
        <Button tone="ghost" onClick={() => onChange(null)}>
          Leave out
        </Button>
      </div>
      <p className="max-w-prose text-base text-muted">
        {isRunner
          ? "Your running since the last session. "
          : "Your training since the last session. "}
        Answer what you like; your coach sees where it goes.{" "}
        <CitedSources sources={isRunner ? ["000:51", "000:52"] : ["000:52"]} />
      </p>
      {isRunner &&
        runningFeels.map((item) => (
          <ScaleField
            key={item}
            label={feelItems[item].label}
            low={feelItems[item].low}
            high={feelItems[item].high}
            value={feel[item]}
            onChange={(value) => onChange({ ...feel, [item]: value })}
          />
        ))}
      {painsElsewhere.map((item) => (
        <NrsPad
          zoneOf={painZoneOf}
          key={item}
          label={feelItems[item].label}
          note="optional"
          value={feel[item]}
          onChange={(value) => onChange({ ...feel, [item]: value })}
        />
      ))}
    </Card>
  );
}
