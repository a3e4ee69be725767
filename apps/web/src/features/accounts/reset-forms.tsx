"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { LinkButton } from "../../ui/buttons/link-button";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { Notice } from "../../ui/marks/notice";

/** Asks for a reset link; the answer is the same whether or not the address is known. */
export function ResetRequestForm() {
  const request = useMutation(useTRPC().accounts.requestReset.mutationOptions());
  const form = useForm({
    store: null,
    schema: () => import("./sign-in.schema").then((file) => file.resetRequest),
    onSubmit: async (input) => void (await request.mutateAsync(input)),
  });
  if (request.data) {
    return (
      <Notice>
        {request.data.mail
          ? "If this address has an account, a link is on its way. It works for an hour."
          : "This server sends no mail. Ask an owner of your organisation: they can copy a reset link for you in Settings."}
      </Notice>
    );
  }
  return (
    <Form form={form}>
      <TextField name="email" type="email" label="E-mail" autoComplete="username" />
      <SubmitButton wide>Ask for a link</SubmitButton>
    </Form>
  );
}

/** Sets the password that a reset link allows. */
export function NewPasswordForm({ token }: { token: string }) {
  const reset = useMutation(useTRPC().accounts.resetPassword.mutationOptions());
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/accounts/account.schema").then((file) => file.resetPasswordInput),
    read: (values) => ({ ...values, token }),
    onSubmit: async (input) => void (await reset.mutateAsync(input)),
  });
  if (reset.isSuccess) {
    return (
      <Notice action={<LinkButton href="/sign-in">Sign in</LinkButton>}>
        The new password is set. You were signed out everywhere.
      </Notice>
    );
  }
  return (
    <Form form={form}>
      <TextField
        name="password"
        type="password"
        label="New password"
        hint="At least 10 characters."
        autoComplete="new-password"
      />
      <SubmitButton wide>Set password</SubmitButton>
    </Form>
  );
}
