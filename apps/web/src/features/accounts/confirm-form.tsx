"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { signInWithPassword } from "./sign-in-with-password";

/** Confirms an address with the password that was chosen before, and signs in. */
export function ConfirmForm({ token }: { token: string }) {
  const confirm = useMutation(useTRPC().accounts.confirm.mutationOptions());
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/accounts/account.schema").then((file) => file.confirmAccountInput),
    read: (values) => ({ ...values, token }),
    onSubmit: async (input) => {
      const { email } = await confirm.mutateAsync(input);
      return signInWithPassword({ email, password: input.password });
    },
  });
  return (
    <Form form={form}>
      <TextField
        name="password"
        type="password"
        label="Password"
        hint="The one that you chose in the form."
        autoComplete="current-password"
      />
      <SubmitButton wide>Go on</SubmitButton>
    </Form>
  );
}
