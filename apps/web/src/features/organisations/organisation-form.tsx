"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { useTRPC } from "../../trpc/client";
import { useRefresh } from "../../trpc/use-refresh";
import { SelectField } from "../../ui/form/fields/select-field";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";

const weekStarts = [
  { value: "1", label: "Monday" },
  { value: "6", label: "Saturday" },
  { value: "7", label: "Sunday" },
];

/** The organisation's name, time zone and first day of the week. */
export function OrganisationForm() {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const { data } = useSuspenseQuery(trpc.organisations.get.queryOptions());
  const update = useMutation(trpc.organisations.update.mutationOptions());
  const form = useForm({
    store: useStoredForm("organisation"),
    schema: () => import("./organisation.schema").then((file) => file.organisationInput),
    onSubmit: async (input) => {
      await update.mutateAsync({ ...input, version: data.version });
      await refresh("organisations.update");
      toast({ message: "Saved." });
    },
  });
  const zones = [...new Set([data.timeZone, ...Intl.supportedValuesOf("timeZone"), "UTC"])].sort();
  return (
    <Section title="Organisation">
      <Form form={form}>
        <TextField name="name" label="Name" defaultValue={data.name} />
        <SelectField
          name="timeZone"
          label="Time zone"
          defaultValue={data.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
        <SelectField
          name="weekStart"
          label="First day of the week"
          hint="For calendars on the screen; weekly figures run from Monday."
          defaultValue={String(data.weekStart)}
          options={weekStarts}
        />
        <SubmitButton className="self-start">Save</SubmitButton>
      </Form>
    </Section>
  );
}
