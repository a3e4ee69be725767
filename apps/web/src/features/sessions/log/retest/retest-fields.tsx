"use client";

import { type Protocol, protocolFacts } from "@talus/domain/assessments/protocols";
import {
  doubtfulSides,
  type RetestMoment,
  retestMoments,
  retestProtocols,
} from "@talus/domain/sessions/log/retest";
import { type Side, sides } from "@talus/domain/sides";
import { useEffect, useRef } from "react";
import { Button } from "../../../../ui/buttons/button";
import { SideMark } from "../../../../ui/figures/side-mark";
import { NumberField } from "../../../../ui/form/fields/number-field";
import { SegmentedField } from "../../../../ui/form/fields/segmented-field";
import { SelectField } from "../../../../ui/form/fields/select-field";
import { Notice } from "../../../../ui/marks/notice";
import { useRules } from "../../../rules/in-force/use-rules";
import { type ReadRetest, type RetestDraft, readRetest } from "./retest-draft";

type FieldsProps = {
  draft: RetestDraft;
  /** What kept the log from being saved; empty until then. */
  errors: ReadRetest["errors"];
  onChange: (draft: RetestDraft) => void;
};

/** One test, typed before and after the session for each side. */
export function RetestFields({ draft, errors, onChange }: FieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  // A refused save shows what to mend.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      box.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  const type = (side: Side, moment: RetestMoment, text: string) =>
    onChange({ ...draft, [side]: { ...draft[side], [moment]: text } });
  return (
    <div ref={box} className="flex flex-col gap-4">
      <SelectField
        label="Test, the same both times"
        value={draft.protocol}
        onChange={(event) => onChange({ ...draft, protocol: event.target.value as Protocol })}
        options={retestProtocols.map((value) => ({ value, label: protocolFacts[value].label }))}
      />
      <SegmentedField
        label="Typed in"
        name="retest-unit"
        value={draft.unit}
        onChange={(unit) => onChange({ ...draft, unit })}
        segments={[
          { value: "cm", label: "cm" },
          { value: "mm", label: "mm" },
          { value: "in", label: "inches" },
        ]}
      />
      {sides.map((side) => (
        <div key={side} className="grid grid-cols-2 gap-3">
          {retestMoments.map((moment) => (
            <NumberField
              key={moment}
              label={
                <span className="inline-flex items-baseline gap-1.5">
                  <SideMark side={side} text="word" /> {moment}
                </span>
              }
              unit={draft.unit}
              value={draft[side][moment]}
              onChange={(event) => type(side, moment, event.target.value)}
              {...errorProp(errors[`${side}.${moment}`])}
            />
          ))}
        </div>
      ))}
      <RetestDoubt draft={draft} onChange={onChange} />
    </div>
  );
}

/** Another unit is offered, a large change is asked about; neither keeps anything from being saved. */
function RetestDoubt({ draft, onChange }: Omit<FieldsProps, "errors">) {
  const rules = useRules();
  const { retest, suggestion } = readRetest(draft, rules);
  if (suggestion !== null) {
    return (
      <Notice
        tone="caution"
        title="Another unit?"
        action={
          <Button onClick={() => onChange({ ...draft, unit: suggestion })}>
            They are in {suggestion}
          </Button>
        }
      >
        In {draft.unit} this is farther than an ankle reaches; in {suggestion} it would fit. The
        numbers stay as you typed them.
      </Notice>
    );
  }
  const [side] = retest ? doubtfulSides(retest, rules) : [];
  if (side === undefined) return null;
  return (
    <Notice tone="caution" title="Measure once more.">
      The {side} side changed far more than one session usually does. Save it if it is right.
    </Notice>
  );
}

function errorProp(error: string | undefined): { error?: string } {
  return error === undefined ? {} : { error };
}
