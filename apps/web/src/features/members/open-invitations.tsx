"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Button } from "../../ui/buttons/button";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { absoluteDate } from "../../ui/time/date-words";

/** Links that nobody has used yet; nothing where there are none. */
export function OpenInvitations() {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const { data } = useSuspenseQuery(trpc.invitations.list.queryOptions());
  const revoke = useMutation(
    trpc.invitations.revoke.mutationOptions({
      onSuccess: () => toast({ message: "The link opens nothing any more." }),
      onError: (error) => toast({ message: messageOf(error) }),
      onSettled: () => refresh("invitations.revoke"),
    }),
  );
  if (data.length === 0) return null;
  return (
    <Section title="Open invitations" note={`${data.length}`}>
      <ul className="flex flex-col divide-y divide-line">
        {data.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center justify-between gap-2 py-2"
          >
            <span>
              {invitation.athleteName ?? invitation.email}{" "}
              <span className="text-muted">
                {invitation.role}, until{" "}
                {absoluteDate(invitation.expiresAt.toISOString().slice(0, 10))}
              </span>
            </span>
            <Button onClick={() => revoke.mutate({ id: invitation.id })}>Withdraw</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
