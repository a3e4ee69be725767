"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { Button } from "../../../ui/buttons/button";
import { DateField } from "../../../ui/form/fields/date-field";
import { SelectField } from "../../../ui/form/fields/select-field";
import { Form } from "../../../ui/form/form";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useForm } from "../../../ui/form/use-form";
import { shortDate } from "../../../ui/time/date-words";
import { useAbsences, useEndAbsence } from "./use-absences";

/** Who stands in for a coach who is out and until when; where nobody does, asks. */
export function AbsenceForm({ userId }: { userId: string }) {
  const absence = useAbsences()?.find((one) => one.userId === userId);
  const end = useEndAbsence();
  if (!absence) return <NewAbsence userId={userId} />;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>
        {absence.deputyName} stands in until {shortDate(absence.until)}.
      </p>
      <Button busy={end.isPending} onClick={() => end.mutate({ userId })}>
        End it now
      </Button>
    </div>
  );
}

function NewAbsence({ userId }: { userId: string }) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const { data: coaches = [] } = useQuery(trpc.queue.owners.queryOptions());
  const setAbsence = useMutation(trpc.members.setAbsence.mutationOptions());
  const form = useForm({
    store: null,
    schema: () => import("@talus/domain/teams/absence.schema").then((file) => file.absenceInput),
    read: (values) => ({ ...values, userId }),
    onSubmit: async (input) => {
      await setAbsence.mutateAsync(input);
      await refresh("members.setAbsence");
    },
  });
  return (
    <Form form={form}>
      <SelectField
        name="deputyId"
        label="Who stands in"
        placeholder="Choose a coach"
        options={coaches
          .filter((coach) => coach.userId !== userId)
          .map((coach) => ({ value: coach.userId, label: coach.name }))}
      />
      <DateField name="until" label="Back on" />
      <SubmitButton tone="outline" className="self-start">
        Hand over until then
      </SubmitButton>
    </Form>
  );
}
