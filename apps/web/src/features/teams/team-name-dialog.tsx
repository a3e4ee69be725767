"use client";

import { useStoredForm } from "../../offline/drafts/use-stored-form";
import { apiErrorOf, messageOf } from "../../trpc/error";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Dialog } from "../../ui/overlay/dialog";
import type { OpenerButton } from "../../ui/overlay/opener";

type Props = {
  title: string;
  submit: string;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger?: OpenerButton;
  onSave: (name: string) => Promise<unknown>;
};

/** Asks for a team's name, for a new team or another name. */
export function TeamNameDialog({ title, open, onOpenChange, trigger, ...form }: Props) {
  return (
    <Dialog title={title} open={open} onOpenChange={onOpenChange} trigger={trigger}>
      <NameForm {...form} />
    </Dialog>
  );
}

function NameForm({ submit, name, onSave }: Pick<Props, "submit" | "name" | "onSave">) {
  const form = useForm({
    store: useStoredForm("team", { about: name || "new" }),
    schema: () => import("@talus/domain/teams/team.schema").then((file) => file.teamNameInput),
    onSubmit: (input) => onSave(input.name).then(() => undefined, refusal),
  });
  return (
    <Form form={form}>
      <TextField name="name" label="Name" defaultValue={name} autoComplete="off" />
      <SubmitButton className="self-end">{submit}</SubmitButton>
    </Form>
  );
}

function refusal(error: unknown) {
  if (apiErrorOf(error)?.domain?.code !== "CONFLICT") throw error;
  return { fields: { name: messageOf(error) } };
}
