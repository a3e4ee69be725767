"use client";

import { timeZoneNamed } from "@talus/domain/time-zones/time-zones";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { TextLink } from "../../ui/text-link";
import { CheckMail } from "./check-mail";
import { perhapsKnown, signInWithPassword } from "./sign-in-with-password";

/** The first sign-up: makes an organisation with its owner and signs them in, or says what the mail is for. */
export function SignUpForm() {
  const signUp = useMutation(useTRPC().accounts.signUp.mutationOptions());
  const form = useForm({
    store: null,
    schema: () => import("@talus/domain/accounts/account.schema").then((file) => file.signUpInput),
    // The browser's own zone is right for most; the settings can change it.
    read: (values) => ({
      ...values,
      timeZone: timeZoneNamed(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? "UTC",
    }),
    onSubmit: async (input) => {
      const { next } = await signUp.mutateAsync(input);
      if (next === "mail") return;
      const refused = await signInWithPassword(input, "/athletes");
      return refused && { message: perhapsKnown };
    },
  });
  if (signUp.data?.next === "mail") return <CheckMail />;
  return (
    <>
      <Form form={form}>
        <TextField
          name="organisationName"
          label="Club, team or practice"
          autoComplete="organization"
        />
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField name="email" type="email" label="E-mail" autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label="Password"
          hint="At least 10 characters. A few unrelated words are easy to remember."
          autoComplete="new-password"
        />
        <SubmitButton wide>Start</SubmitButton>
      </Form>
      <p className="mt-6">
        <TextLink href="/sign-in">You have an account already? Sign in</TextLink>
      </p>
    </>
  );
}
