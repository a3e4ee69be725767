"use client";

import {
  painQualities,
  painZoneOf,
  redFlagRules,
  type Symptoms,
  swellings,
} from "@talus/domain/safety/red-flags";
import { Checkbox } from "../../../ui/form/fields/checkbox";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { Notice } from "../../../ui/marks/notice";
import { NrsPad } from "../../../ui/pain/nrs-pad";
import type { Capture } from "../use-capture";

const qualityLabels = {
  ache: "A dull ache",
  stretch: "A stretching feeling",
  sharp: "Sharp",
  shooting: "Shooting",
} as const satisfies Record<(typeof painQualities)[number], string>;

const swellingLabels = {
  none: "None",
  mild: "A little",
  marked: "Clear",
} as const satisfies Record<(typeof swellings)[number], string>;

const signs = [
  ["worsening", redFlagRules.worsening.label],
  ["calfWarmRed", redFlagRules.calf_warm_red.label],
  ["unilateral", redFlagRules.one_sided_calf.label],
  ["cannotBearWeight", redFlagRules.cannot_bear_weight.label],
  ["pop", redFlagRules.pop.label],
] as const satisfies [keyof Symptoms, string][];

type Props = {
  capture: Capture;
  /** The athlete's last morning answer, which counts where nothing is given here. */
  lastMorningNrs: number | null;
};

/** Pain now and in the morning, swelling, and the signs that stop; nothing is assumed. */
export function PainSection({ capture, lastMorningNrs }: Props) {
  const { draft, change } = capture;
  const { symptoms } = draft;
  const tell = (part: Partial<Symptoms>) => change({ symptoms: { ...symptoms, ...part } });
  const hurts = symptoms.painNrs !== null && symptoms.painNrs > 0;
  return (
    <div className="flex flex-col gap-6">
      <NrsPad
        zoneOf={painZoneOf}
        label="Pain during the test"
        note="0 is none, 10 the worst"
        value={symptoms.painNrs}
        onChange={(painNrs) => tell({ painNrs })}
      />
      {hurts && (
        <SelectField
          label="How does it feel?"
          placeholder="Choose"
          optional
          value={symptoms.painQuality ?? ""}
          onChange={(event) =>
            tell({
              painQuality: painQualities.find((quality) => quality === event.target.value) ?? null,
            })
          }
          options={painQualities.map((value) => ({ value, label: qualityLabels[value] }))}
        />
      )}
      <NrsPad
        zoneOf={painZoneOf}
        label="Worst pain the morning after recent sessions"
        {...(lastMorningNrs === null ? {} : { note: `last answer ${lastMorningNrs}` })}
        value={draft.nextMorningNrs}
        onChange={(nextMorningNrs) => change({ nextMorningNrs })}
      />
      <SegmentedField
        name="swelling"
        label="Swelling at the ankle or calf"
        large
        {...(symptoms.swelling === null ? {} : { value: symptoms.swelling })}
        onChange={(swelling) => tell({ swelling })}
        segments={swellings.map((value) => ({ value, label: swellingLabels[value] }))}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-sm font-medium">Any of these? Tick what is true.</legend>
        {signs.map(([sign, label]) => (
          <Checkbox
            key={sign}
            label={label}
            checked={symptoms[sign]}
            onChange={(event) => tell({ [sign]: event.target.checked })}
          />
        ))}
      </fieldset>
      {symptoms.painNrs !== null && painZoneOf(symptoms.painNrs) === "stop" && (
        <Notice tone="stop" title="Stop here.">
          Do not push further. Save what you have; a professional should have a look first.
        </Notice>
      )}
    </div>
  );
}
