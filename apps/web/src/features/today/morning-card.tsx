"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { Notice } from "../../ui/marks/notice";
import { Card } from "../../ui/page/card";
import { NrsPad } from "../../ui/pain/nrs-pad";

type Props = { athleteId: string; today: RouterOutputs["sessions"]["today"] };

/** Pain on the morning after a full session, one tap; once told it shrinks to a line. */
export function MorningCard({ athleteId, today }: Props) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const check = useMutation(
    trpc.sessions.checkMorning.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.sessions.today.queryKey() }),
    }),
  );
  const told = check.isPending ? check.variables.painNrs : today.morning.painNrs;
  const answer = (painNrs: number) => check.mutate({ athleteId, date: today.today, painNrs });
  if (told !== null && !check.error) {
    return (
      <p role="status" className="text-base text-muted">
        Pain this morning: {told === 0 ? "none" : `${told} of 10`}
        {check.isPending ? ", saving" : ", saved"}.
      </p>
    );
  }
  return (
    <Card className="flex flex-col gap-3 p-4">
      <NrsPad
        label="Pain this morning?"
        note="The day after a full session. 10 is the worst."
        value={check.error ? (check.variables?.painNrs ?? null) : null}
        onChange={answer}
      />
      {check.error && (
        <div role="alert">
          <Notice title="Not saved.">{messageOf(check.error)}</Notice>
        </div>
      )}
    </Card>
  );
}
