"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import type { RouterOutputs } from "../../trpc/client";
import { Button } from "../../ui/buttons/button";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { TextLink } from "../../ui/text-link";
import { signInWithPassword } from "./sign-in-with-password";

/** Sign-in by password, and by a mailed link where mail is set up. */
export function SignInForm({
  next,
  ways,
}: {
  next: string;
  ways: RouterOutputs["accounts"]["ways"];
}) {
  const form = useForm({
    store: null,
    schema: () => import("./sign-in.schema").then((file) => file.signInInput),
    onSubmit: (who) => signInWithPassword(who, next),
  });
  return (
    <>
      <Form form={form}>
        <TextField name="email" type="email" label="E-mail" autoComplete="username" autoFocus />
        <TextField
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
        />
        <SubmitButton wide>Sign in</SubmitButton>
      </Form>
      {ways.mail && <MailLinkForm next={next} />}
      <p className="mt-6 flex flex-wrap justify-between gap-2">
        <TextLink href="/reset">Forgot your password?</TextLink>
        {ways.signUp && <TextLink href="/sign-up">Start an organisation</TextLink>}
      </p>
    </>
  );
}

function MailLinkForm({ next }: { next: string }) {
  const [open, setOpen] = useState(false);
  const form = useForm({
    store: null,
    schema: () => import("./sign-in.schema").then((file) => file.mailLinkInput),
    onSubmit: ({ linkEmail }) => signIn("nodemailer", { email: linkEmail, redirectTo: next }),
  });
  if (!open) {
    return (
      <Button wide className="mt-2" onClick={() => setOpen(true)}>
        Mail me a link instead
      </Button>
    );
  }
  return (
    <Form form={form} className="mt-6 border-t border-line pt-6">
      <TextField
        name="linkEmail"
        type="email"
        label="E-mail for the link"
        autoComplete="username"
      />
      <SubmitButton tone="outline" wide>
        Mail me a link
      </SubmitButton>
    </Form>
  );
}
