"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { leave } from "../../offline/leave";
import { useLeave } from "../../offline/use-leave";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/buttons/button";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { Facts } from "../../ui/page/facts";

/** One's own account: who one is here, the password, and leaving. */
export function AccountPanel({ name, email }: { name: string; email: string }) {
  return (
    <>
      <Section title="You">
        <Facts
          facts={[
            { term: "Name", value: name },
            { term: "E-mail", value: email },
          ]}
        />
      </Section>
      <Section title="Password">
        <PasswordForm />
      </Section>
      <Section title="Signing out">
        <SignOutButtons />
      </Section>
    </>
  );
}

function PasswordForm() {
  const toast = useToast();
  const [round, setRound] = useState(0);
  const change = useMutation(useTRPC().accounts.changePassword.mutationOptions());
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/accounts/account.schema").then((file) => file.changePasswordInput),
    onSubmit: async (input) => {
      await change.mutateAsync(input);
      // The next round is a new form with empty fields.
      setRound(round + 1);
      toast({ message: "Password changed. Your other devices were signed out." });
    },
  });
  return (
    <Form form={form} key={round}>
      <TextField
        name="currentPassword"
        type="password"
        label="Present password"
        autoComplete="current-password"
      />
      <TextField
        name="newPassword"
        type="password"
        label="New password"
        hint="At least 10 characters."
        autoComplete="new-password"
      />
      <SubmitButton tone="outline" className="self-start">
        Change password
      </SubmitButton>
    </Form>
  );
}

function SignOutButtons() {
  const toast = useToast();
  const leaving = useLeave();
  const everywhere = useMutation(
    useTRPC().accounts.signOutEverywhere.mutationOptions({
      onSuccess: () => leave(),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={leaving.leave}>Sign out</Button>
      <Button busy={everywhere.isPending} onClick={() => everywhere.mutate()}>
        Sign out everywhere
      </Button>
      {leaving.question}
    </div>
  );
}
