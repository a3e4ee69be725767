"use client";

import { useMutation } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc/client";
import { messageOf } from "../../trpc/error";
import { useRefresh } from "../../trpc/use-refresh";
import { Switch } from "../../ui/form/fields/switch";
import { useToast } from "../../ui/overlay/toast";
import { Section } from "../../ui/page/card";
import { momentWords } from "../../ui/time/moment-words";

type Props = { team: RouterOutputs["teams"]["get"]; mayWrite: boolean };

/** Whether verdicts within the rules wait for a coach, or are accepted in the name of who let them be. */
export function TeamExceptions({ team, mayWrite }: Props) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const toast = useToast();
  const set = useMutation(
    trpc.teams.setExceptionsOnly.mutationOptions({
      onSuccess: () => refresh("teams.setExceptionsOnly"),
      onError: (error) => toast({ message: messageOf(error) }),
    }),
  );
  const { exceptionsOnlySince: since, exceptionsOnlyByName: byName } = team;
  const isOn = set.isPending ? set.variables.on : since !== null;
  return (
    <Section title="Reviews">
      <div className="flex flex-col gap-2">
        <Switch
          label="Exceptions only"
          checked={isOn}
          disabled={!mayWrite || set.isPending}
          onChange={(event) => set.mutate({ teamId: team.id, on: event.target.checked })}
        />
        <p className="text-sm text-muted">
          Continue, maintain and one step of progress with nothing flagged are accepted in your name
          as they come, and listed in the queue under “Done for you” with a way back. First tests,
          steps back, referrals, pain, holds and whatever asks for a look wait for you. What waits
          already keeps waiting.
        </p>
        {since && (
          <p>
            {byName === null
              ? "Nothing is accepted: who switched it on does not coach this team any more. Switch it off and on to let it in your name."
              : `On since ${momentWords(since, new Date())}, in the name of ${byName}.`}
          </p>
        )}
      </div>
    </Section>
  );
}
