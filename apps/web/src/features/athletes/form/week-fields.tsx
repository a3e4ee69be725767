import { dayKinds, type TrainingWeek } from "@talus/domain/athletes/athlete";
import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import { FieldSet } from "../../../ui/form/fields/field-set";
import { SelectField } from "../../../ui/form/fields/select-field";
import type { FormValues } from "../../../ui/form/read-values";

const weekdays = [
  [1, "Monday"],
  [2, "Tuesday"],
  [3, "Wednesday"],
  [4, "Thursday"],
  [5, "Friday"],
  [6, "Saturday"],
  [7, "Sunday"],
] as const;

/** What is trained on each weekday, as fields `trainingWeek.1` to `trainingWeek.7`. */
export function WeekFields({ week }: { week: TrainingWeek }) {
  return (
    <FieldSet
      label="Training week"
      hint="Full sessions go where they do not get in the way of hard training."
    >
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,7.5rem),1fr))] gap-3 sm:grid-cols-4">
        {weekdays.map(([weekday, label]) => (
          <SelectField
            key={weekday}
            name={`trainingWeek.${weekday}`}
            label={label}
            defaultValue={week[weekday]}
            options={dayKinds.map((value) => ({ value, label: dayKindLabels[value] }))}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** The form's values with the week by weekday: the form reads numbered names as a list. */
export function weekFrom(values: FormValues): unknown {
  return { ...values, trainingWeek: { ...(values.trainingWeek as object) } };
}
