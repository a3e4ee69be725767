"use client";

import type { OwnTypeInput } from "@talus/domain/athlete-types/athlete-type.schema";
import {
  type DayRule,
  dayRules,
  fullDayKinds,
  shippedTypeRules,
  type TypeRules,
  typeLimits,
} from "@talus/domain/athlete-types/type-rules";
import { type AthleteType, athleteTypes, dayKinds } from "@talus/domain/athletes/athlete";
import { dayKindLabels, typeLabels } from "@talus/domain/athletes/athlete-labels";
import { useState } from "react";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import type { RouterOutputs } from "../../trpc/client";
import { FieldSet } from "../../ui/form/fields/field-set";
import { NumberField } from "../../ui/form/fields/number-field";
import { SegmentedField } from "../../ui/form/fields/segmented-field";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { readValues } from "../../ui/form/read-values";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { SampleWeek } from "./sample-week";
import { TypeImpact } from "./type-impact";
import { useTypes } from "./use-types";

type OwnType = RouterOutputs["athleteTypes"]["list"][number];
type Props = { type: OwnType | null; onDone: () => void };

const ruleWords: Record<DayRule, string> = { full: "Full or short", short: "Short", none: "None" };

/** Name, base, target, counts and day rules; the week and the impact follow every change. */
const ownTypeSchema = () =>
  import("@talus/domain/athlete-types/athlete-type.schema").then((file) => file.ownTypeInput);

export function TypeForm({ type, onDone }: Props) {
  const { save } = useTypes();
  const [base, setBase] = useState<AthleteType>(type?.base ?? "runner");
  const rules = type?.rules ?? shippedTypeRules[base];
  const [draft, setDraft] = useState<OwnTypeInput | null>(type);
  const [shown, setShown] = useState<TypeRules | null>(rules);
  const form = useForm({
    store: useStoredForm("type", { about: type?.id ?? "new" }),
    schema: ownTypeSchema,
    onSubmit: (value) => save(type, value).then(onDone),
  });
  const follow = async () => {
    if (!form.ref.current) return;
    const values = { name: "-", ...readValues(form.ref.current) };
    const schema = await ownTypeSchema().catch(() => null);
    const parsed = schema?.safeParse(values);
    if (!parsed) return;
    setDraft(parsed.success ? parsed.data : null);
    setShown(parsed.success ? parsed.data.rules : null);
  };
  const { fullMax, totalMin, totalMax } = typeLimits[base];
  return (
    <Form form={form} onChange={() => void follow()}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label="Name" defaultValue={type?.name} />
        <NumberField
          name="targetCm"
          label="Target"
          unit="cm"
          optional
          hint="For athletes without one of their own."
          defaultValue={type?.targetCm ?? ""}
        />
      </div>
      {type ? (
        <input type="hidden" name="base" value={base} />
      ) : (
        <SegmentedField
          label="Built on"
          name="base"
          value={base}
          onChange={(next) => {
            setBase(next);
            setShown(shippedTypeRules[next]);
          }}
          segments={athleteTypes.map((value) => ({ value, label: typeLabels[value] }))}
        />
      )}
      <div key={base} className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Count name="rules.full.min" label="Full, least" value={rules.full.min} to={fullMax} />
          <Count name="rules.full.max" label="Full, most" value={rules.full.max} to={fullMax} />
          <Count
            name="rules.total.min"
            label="In all, least"
            value={rules.total.min}
            from={totalMin}
            to={totalMax}
          />
          <Count
            name="rules.total.max"
            label="In all, most"
            value={rules.total.max}
            from={totalMin}
            to={totalMax}
          />
        </div>
        <FieldSet label="What each kind of day takes">
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {dayKinds.map((kind) => (
              <SelectField
                key={kind}
                name={`rules.days.${kind}`}
                label={dayKindLabels[kind]}
                defaultValue={rules.days[kind]}
                options={dayRules
                  .filter((rule) => rule !== "full" || fullDayKinds[base].includes(kind))
                  .map((value) => ({ value, label: ruleWords[value] }))}
              />
            ))}
          </div>
        </FieldSet>
      </div>
      <SampleWeek base={base} rules={shown} />
      {type && <TypeImpact id={type.id} draft={draft} />}
      <SubmitButton className="self-end">{type ? "Save the type" : "Add the type"}</SubmitButton>
    </Form>
  );
}

type CountProps = { name: string; label: string; value: number; from?: number; to: number };

/** A count a week; chosen, so that it stays within the safe limits. */
function Count({ name, label, value, from = 0, to }: CountProps) {
  const counts = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  return (
    <SelectField
      name={name}
      label={label}
      data-value="number"
      defaultValue={String(value)}
      options={counts.map((count) => ({ value: count, label: count }))}
    />
  );
}
