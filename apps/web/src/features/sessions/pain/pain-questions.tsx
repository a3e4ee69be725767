"use client";

import type { PainReport } from "@talus/domain/safety/pain-report";
import { painZoneOf } from "@talus/domain/safety/red-flags";
import type { EntrySide } from "@talus/domain/sides";
import { SideMark } from "../../../ui/figures/side-mark";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { Card } from "../../../ui/page/card";
import { NrsPad } from "../../../ui/pain/nrs-pad";
import { hasSign, signs, withSign } from "./report";

type Props = { report: PainReport; onChange: (report: PainReport) => void };

/** The pain questions in plain words; no diagnosis. */
export function PainQuestions({ report, onChange }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <SegmentedField<EntrySide>
        label="Where"
        name="pain-side"
        large
        value={report.side ?? ("" as EntrySide)}
        onChange={(side) => onChange({ ...report, side })}
        segments={[
          { value: "left", label: <SideMark side="left" text="word" /> },
          { value: "right", label: <SideMark side="right" text="word" /> },
          { value: "both", label: "Both" },
        ]}
      />
      <Card className="p-4">
        <NrsPad
          zoneOf={painZoneOf}
          label="How much?"
          note="10 is the worst you can imagine"
          value={report.painNrs}
          onChange={(painNrs) => onChange({ ...report, painNrs })}
        />
      </Card>
      <Card className="px-4">
        <fieldset className="divide-y divide-line">
          <legend className="sr-only">What is it like? Tick all that fit.</legend>
          {signs.map(({ key, label }) => (
            <Checkbox
              key={key}
              large
              label={label}
              className="min-h-13"
              checked={hasSign(report, key)}
              onChange={(event) => onChange(withSign(report, key, event.target.checked))}
            />
          ))}
        </fieldset>
      </Card>
    </div>
  );
}
