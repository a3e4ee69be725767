"use client";

import type { Dose } from "@talus/domain/exercises/dose";
import { useState } from "react";
import { NumberField } from "../../../../ui/form/fields/number-field";
import { TextField } from "../../../../ui/form/fields/text-field";
import { parseDecimal } from "../../../../ui/form/read-values";

type Props = {
  dose: Dose;
  onChange: (part: Partial<Dose>) => void;
};

/** Load and tempo as typed: what is wrong stays in the field with a word, what is right counts. */
export function LoadAndTempo({ dose, onChange }: Props) {
  const [load, setLoad] = useState(dose.loadKg === null ? "" : String(dose.loadKg));
  const [tempo, setTempo] = useState(dose.tempo ?? "");
  const [errors, setErrors] = useState<{ loadKg?: string; tempo?: string }>({});
  const take = async (field: "loadKg" | "tempo", value: string | number | null) => {
    const { doseInput } = await import("@talus/domain/routines/routine.schema");
    const parsed = doseInput.shape[field].safeParse(value);
    setErrors((before) => ({ ...before, [field]: parsed.error?.issues[0]?.message }));
    if (parsed.success) onChange({ [field]: parsed.data });
  };
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      <NumberField
        label="Load"
        unit="kg"
        optional
        value={load}
        error={errors.loadKg}
        onChange={(event) => {
          setLoad(event.target.value);
          void take("loadKg", parseDecimal(event.target.value) ?? null);
        }}
      />
      <TextField
        label="Tempo"
        optional
        placeholder="3-2-1"
        hint="Down, pause, up in seconds"
        autoComplete="off"
        value={tempo}
        error={errors.tempo}
        onChange={(event) => {
          setTempo(event.target.value);
          void take("tempo", event.target.value.trim() || null);
        }}
      />
    </div>
  );
}
