"use client";

import { dayKinds, type TrainingWeek } from "@talus/domain/athletes/athlete";
import { dayKindLabels } from "@talus/domain/athletes/athlete-labels";
import { addDays, type LocalDate, mondayOf } from "@talus/domain/calendar";
import type { WeekMode } from "@talus/domain/schedule/week/week-change";
import { useState } from "react";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import type { RouterOutputs } from "../../../trpc/client";
import { FieldSet } from "../../../ui/form/fields/field-set";
import { RadioCards } from "../../../ui/form/fields/radio-cards";
import { SelectField } from "../../../ui/form/fields/select-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { absoluteDate, shortDate } from "../../../ui/time/date-words";
import { askedDays, weekdays } from "./asked-days";
import { useWeekChanges } from "./use-week-changes";

type Props = {
  athleteId: string;
  weeks: RouterOutputs["plans"]["weeks"];
  onDone: () => void;
};

const modeCards: { value: WeekMode; title: string; note: string }[] = [
  { value: "normal", title: "As usual", note: "Full and short sessions" },
  { value: "short", title: "Hard week", note: "As many sessions, all short" },
  { value: "fewer", title: "Little time", note: "Two or three short sessions" },
];

/** One week: how much, and what is trained on its days for once. */
export function WeekForm({ athleteId, weeks, onDone }: Props) {
  const thisMonday = mondayOf(weeks.today);
  const [weekStart, setWeekStart] = useState<LocalDate>(thisMonday);
  const { changeWeek } = useWeekChanges(athleteId);
  const change = weeks.changes.find((one) => one.weekStart === weekStart);
  const days = change?.week ?? weeks.week;
  const form = useForm({
    store: useStoredForm("week", { athleteId }),
    schema: () =>
      import("@talus/domain/schedule/week-change.schema").then((file) => file.weekChangeInput),
    read: (values) => {
      // Days that have passed are not asked for and stay as they were.
      const week = { ...days, ...(values.week as object) } as TrainingWeek;
      const isUsual = weekdays.every((day) => week[day] === weeks.week[day]);
      return { ...values, weekStart, week: isUsual ? null : week };
    },
    onSubmit: (wanted) => changeWeek(wanted).then(onDone),
  });
  const mondays = [0, 7, 14, 21].map((ahead) => addDays(thisMonday, ahead));
  return (
    <Form form={form}>
      <SelectField
        label="Week"
        name="weekStart"
        value={weekStart}
        onChange={({ target }) =>
          setWeekStart(mondays.find((monday) => monday === target.value) ?? thisMonday)
        }
        options={mondays.map((monday) => ({ value: monday, label: weekLabel(monday, thisMonday) }))}
      />
      <RadioCards
        key={`mode ${weekStart}`}
        name="mode"
        label="How it goes"
        columns={1}
        defaultValue={change?.mode ?? "normal"}
        cards={modeCards}
      />
      <FieldSet
        key={`days ${weekStart}`}
        label="Training on its days"
        hint="The long run on Saturday, for once? Set it here."
      >
        <div className="grid grid-cols-2 gap-3">
          {askedDays(weekStart, weeks.today).map((day) => (
            <SelectField
              key={day}
              name={`week.${day}`}
              label={absoluteDate(addDays(weekStart, day - 1), false)}
              defaultValue={days[day]}
              options={dayKinds.map((value) => ({ value, label: dayKindLabels[value] }))}
            />
          ))}
        </div>
      </FieldSet>
      <SubmitButton wide>Place this week</SubmitButton>
    </Form>
  );
}

function weekLabel(monday: LocalDate, thisMonday: LocalDate): string {
  const days = `${shortDate(monday)} to ${shortDate(addDays(monday, 6))}`;
  if (monday === thisMonday) return `This week, ${days}`;
  return monday === addDays(thisMonday, 7) ? `Next week, ${days}` : days;
}
