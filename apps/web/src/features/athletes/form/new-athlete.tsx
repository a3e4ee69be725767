"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useStoredForm } from "../../../offline/drafts/use-stored-form";
import { useTRPC } from "../../../trpc/client";
import { useRefresh } from "../../../trpc/use-refresh";
import { LinkButton } from "../../../ui/buttons/link-button";
import { SubmitButton } from "../../../ui/form/submit-button";
import { useToast } from "../../../ui/overlay/toast";
import { ActionBar } from "../../../ui/page/action-bar";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";
import { refusedField } from "../refused-field";
import { AthleteForm } from "./athlete-form";

/** Adds one athlete; the id is made once, so that a second press adds nobody else. */
export function NewAthlete({ today }: { today: string }) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const router = useRouter();
  const toast = useToast();
  const store = useStoredForm("athlete", { about: "new" });
  const { data: organisation } = useSuspenseQuery(trpc.organisations.get.queryOptions());
  const { data: teams } = useSuspenseQuery(trpc.teams.list.queryOptions());
  const create = useMutation(trpc.athletes.create.mutationOptions());
  return (
    <>
      <PageHeader parent={{ href: "/athletes", label: "Athletes" }} title="Add an athlete" />
      <PageBody width="prose">
        <AthleteForm
          athlete={null}
          teams={teams}
          timeZone={organisation.timeZone}
          today={today}
          store={store}
          onSave={async (athlete) => {
            const { id } = store;
            const refusal = await create
              .mutateAsync({ ...athlete, id })
              .then(() => null, refusedField);
            if (refusal) return refusal;
            await refresh("athletes.create");
            toast({ message: `${athlete.givenName} is on the roster.` });
            router.push(`/athletes/${id}`);
          }}
        >
          <ActionBar className="-mx-4 md:mx-0">
            <LinkButton href="/athletes">Cancel</LinkButton>
            <SubmitButton>Add athlete</SubmitButton>
          </ActionBar>
        </AthleteForm>
      </PageBody>
    </>
  );
}
