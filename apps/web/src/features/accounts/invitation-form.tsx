"use client";

import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Button } from "../../ui/buttons/button";
import { TextField } from "../../ui/form/fields/text-field";
import { Form } from "../../ui/form/form";
import { SubmitButton } from "../../ui/form/submit-button";
import { useForm } from "../../ui/form/use-form";
import { useToast } from "../../ui/overlay/toast";
import { CheckMail } from "./check-mail";
import { perhapsKnown, signInWithPassword } from "./sign-in-with-password";

type Props = { token: string; invitation: RouterOutputs["invitations"]["open"] };

/** Joins as somebody new: name, mail and a password of one's own. */
export function InvitationForm({ token, invitation }: Props) {
  const trpc = useTRPC();
  const accept = useMutation(trpc.invitations.accept.mutationOptions());
  const join = useMutation(trpc.invitations.acceptAsSignedIn.mutationOptions());
  const form = useForm({
    store: null,
    schema: () =>
      import("@talus/domain/accounts/account.schema").then((file) => file.acceptInvitationInput),
    read: (values) => ({ ...values, token }),
    onSubmit: async (input) => {
      const { next } = await accept.mutateAsync(input);
      if (next === "mail") return;
      // Somebody with an account is not in yet; for who just got one this changes nothing.
      const refused = await signInWithPassword(input, "/", () => join.mutateAsync({ token }));
      return refused && { message: perhapsKnown };
    },
  });
  if (accept.data?.next === "mail") return <CheckMail />;
  return (
    <Form form={form}>
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        defaultValue={invitation.athleteName ?? ""}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        defaultValue={invitation.email ?? ""}
      />
      <TextField
        name="password"
        type="password"
        label="Choose a password"
        hint="At least 10 characters."
        autoComplete="new-password"
      />
      <SubmitButton wide>Join</SubmitButton>
    </Form>
  );
}

/** Joins with the account that is signed in already. */
export function JoinAsSignedIn({ token, name }: { token: string; name: string }) {
  const toast = useToast();
  const accept = useMutation(
    useTRPC().invitations.acceptAsSignedIn.mutationOptions({
      onSuccess: () => window.location.assign("/"),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
  return (
    <Button tone="primary" wide busy={accept.isPending} onClick={() => accept.mutate({ token })}>
      Join as {name}
    </Button>
  );
}
