"use client";

import { timeZoneNamed } from "@talus/domain/time-zones/time-zones";
import { SelectField } from "../../../ui/form/fields/select-field";

/** An IANA time zone, from those that this browser knows. */
export function TimeZoneField({ timeZone }: { timeZone: string }) {
  const known = new Set([
    timeZone,
    "UTC",
    ...Intl.supportedValuesOf("timeZone").filter(timeZoneNamed),
  ]);
  return (
    <SelectField
      name="timeZone"
      label="Time zone"
      defaultValue={timeZone}
      options={[...known].map((value) => ({ value, label: value.replaceAll("_", " ") }))}
    />
  );
}
