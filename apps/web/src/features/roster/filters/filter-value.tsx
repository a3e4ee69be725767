"use client";

import type { FilterField, RosterFilters } from "@talus/domain/roster/roster-filters";
import { roundTo } from "@talus/domain/units";
import { useState } from "react";
import { AnyOf } from "../../../ui/filters/any-of";
import { NumberField } from "../../../ui/form/fields/number-field";
import { SegmentedField } from "../../../ui/form/fields/segmented-field";
import { parseDecimal } from "../../../ui/form/read-values";
import {
  choicesOf,
  type FigureField,
  fieldWords,
  figureUnits,
  type Named,
  operatorWords,
} from "./filter-words";

type Props = {
  field: FilterField;
  filters: RosterFilters;
  named: Named;
  /** The field's filter anew; the list follows at once. */
  onChange: (filter: RosterFilters) => void;
};

/** What a filter compares with, to be changed. */
export function FilterValue({ field, filters, named, onChange }: Props) {
  const choices = choicesOf(field, named);
  if (choices)
    return (
      <AnyOf
        label={fieldWords[field]}
        choices={choices}
        chosen={(filters[field] ?? []) as readonly string[]}
        onChange={(chosen) => onChange({ [field]: chosen } as RosterFilters)}
      />
    );
  if (field === "hold" || field === "login") {
    return (
      <SegmentedField
        label={fieldWords[field]}
        name={field}
        value={filters[field] ? "yes" : "no"}
        onChange={(value) => onChange({ [field]: value === "yes" })}
        segments={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
    );
  }
  return <Figure field={field as FigureField} filters={filters} onChange={onChange} />;
}

function Figure({
  field,
  filters,
  onChange,
}: Pick<Props, "filters" | "onChange"> & { field: FigureField }) {
  const filter = filters[field] ?? { op: "below" as const, value: 0 };
  const [text, setText] = useState(String(filter.value));
  const words = operatorWords(field);
  return (
    <div className="flex flex-col gap-3">
      <SegmentedField
        label={fieldWords[field]}
        name="op"
        value={filter.op}
        onChange={(op) => onChange({ [field]: { ...filter, op } })}
        segments={(["below", "from"] as const).map((value) => ({ value, label: words[value] }))}
      />
      <NumberField
        label={`Value, ${figureUnits[field]}`}
        name="value"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const value = parseDecimal(target.value);
          if (typeof value === "number" && value >= 0 && value < 1000)
            onChange({ [field]: { ...filter, value: roundTo(value, 2) } });
        }}
      />
    </div>
  );
}
