"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import { useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useToast } from "../../../ui/overlay/toast";
import { ActionBar } from "../../../ui/page/action-bar";
import { useCan } from "../../access/access";
import { refusedField } from "../refused-field";
import { useProfile } from "../use-profile";
import { AthleteFacts } from "./athlete-facts";
import { AthleteForm } from "./athlete-form";

/** The athlete's data: a form for who may write, facts for who may not. */
export function EditAthlete({ athleteId }: { athleteId: string }) {
  const trpc = useTRPC();
  const may = useCan();
  const toast = useToast();
  const refresh = useRefresh();
  const { athlete, today } = useProfile(athleteId);
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const store = useStoredForm("athlete", { athleteId });
  const update = useMutation(trpc.athletes.update.mutationOptions());
  if (!may("athlete:write")) return <AthleteFacts athlete={athlete} today={today} />;
  return (
    <AthleteForm
      key={athlete.version}
      athlete={athlete}
      teams={teams}
      timeZone={athlete.timeZone}
      today={today}
      store={store}
      onSave={async (input) => {
        const { version } = athlete;
        const refusal = await update
          .mutateAsync({ ...input, athleteId, version })
          .then(() => null, refusedField);
        if (refusal) return refusal;
        await refresh("athletes.update");
        toast({ message: "Saved. Coming sessions follow the new week." });
      }}
    >
      <ActionBar className="-mx-4 md:mx-0">
        <SubmitButton>Save</SubmitButton>
      </ActionBar>
    </AthleteForm>
  );
}
