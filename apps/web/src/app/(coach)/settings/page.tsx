import { can, organisationRelations } from "@talus/domain/access";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AthleteLogins } from "../../../features/members/athlete-logins";
import { MembersPanel } from "../../../features/members/members-panel";
import { OpenInvitations } from "../../../features/members/open-invitations";
import { OrganisationForm } from "../../../features/organisations/organisation-form";
import { signedInSession } from "../../../server/session";
import { caller, HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { LinkButton } from "../../../ui/buttons/link-button";
import { PageBody } from "../../../ui/page/page-body";
import { PageHeader } from "../../../ui/page/page-header";

/** The title of this page. */
export const metadata: Metadata = { title: "Settings" };

/** The organisation and its members; who may not change them is led to their own account. */
export default async function SettingsPage() {
  const { account, actor } = await signedInSession();
  if (!can(organisationRelations(actor.role), "member:write")) redirect("/settings/account");
  const cache = serverQueryClient();
  const [teams] = await Promise.all([
    (await caller()).teams.list(),
    cache.prefetchQuery(trpc.members.list.queryOptions()),
    cache.prefetchQuery(trpc.invitations.list.queryOptions()),
    cache.prefetchQuery(trpc.organisations.get.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <PageHeader
        title="Settings"
        actions={
          <>
            <LinkButton href="/settings/rules">Rules</LinkButton>
            <LinkButton href="/science">Sources</LinkButton>
            <LinkButton href="/settings/types">Athlete types</LinkButton>
            <LinkButton href="/settings/account">Your account</LinkButton>
          </>
        }
      />
      <PageBody>
        <MembersPanel ownUserId={account.id} teams={teams.map(({ id, name }) => ({ id, name }))} />
        <OpenInvitations />
        <OrganisationForm />
        <AthleteLogins ownUserId={account.id} />
      </PageBody>
    </HydrateClient>
  );
}
