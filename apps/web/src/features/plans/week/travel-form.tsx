"use client";

import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import type { RouterOutputs } from "../../../trpc/client";
import { Button } from "../../../ui/buttons/button";
import { DateField } from "../../../ui/form/fields/date-field";
import { RadioCards } from "../../../ui/form/fields/radio-cards";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { absoluteDate } from "../../../ui/time/date-words";
import { useWeekChanges } from "./use-week-changes";

type Props = {
  athleteId: string;
  weeks: RouterOutputs["plans"]["weeks"];
  onDone: () => void;
};

/** Days away: from, to, and short sessions without equipment or none. */
export function TravelForm({ athleteId, weeks, onDone }: Props) {
  const { addTravel, removeTravel, busy } = useWeekChanges(athleteId);
  const store = useStoredForm("travel", { athleteId });
  const form = useForm({
    store,
    schema: () =>
      import("@talus/domain/schedule/week-change.schema").then((file) => file.travelInput),
    read: (values) => ({ ...values, id: store.id }),
    onSubmit: (travel) => addTravel(travel).then(onDone),
  });
  return (
    <div className="flex flex-col gap-5">
      {weeks.travels.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line">
          {weeks.travels.map((travel) => (
            <li key={travel.id} className="flex items-center justify-between gap-3 px-4 py-2">
              <span>
                {absoluteDate(travel.from, false)} to {absoluteDate(travel.to, false)}
                <span className="block text-sm text-muted">
                  {travel.sessions === "short" ? "Short, without equipment" : "No sessions"}
                </span>
              </span>
              <Button disabled={busy} onClick={() => removeTravel(travel)}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form form={form}>
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField label="Away from" name="from" min={weeks.today} defaultValue={weeks.today} />
          <DateField label="Until" name="to" min={weeks.today} defaultValue={weeks.today} />
        </div>
        <RadioCards
          name="sessions"
          label="Meanwhile"
          columns={1}
          defaultValue="short"
          cards={[
            {
              value: "short",
              title: "Short sessions without equipment",
              note: "What needs a band, roller or weight is swapped or left out",
            },
            { value: "none", title: "No sessions", note: "These days are not counted" },
          ]}
        />
        <p className="text-sm text-muted">
          A pause is another thing: it stops the plan and its tests, with a reason.
        </p>
        <SubmitButton wide>Add the days away</SubmitButton>
      </Form>
    </div>
  );
}
