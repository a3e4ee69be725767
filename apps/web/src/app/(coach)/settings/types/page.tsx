import { can, organisationRelations } from "@talus/domain/access";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TypeList } from "../../../../features/athlete-types/type-list";
import { signedInSession } from "../../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Athlete types" };

/** The organisation's own athlete types; who may not write the roster is led away. */
export default async function TypesPage() {
  const { actor } = await signedInSession();
  if (!can(organisationRelations(actor.role), "roster:write")) redirect("/settings/account");
  await serverQueryClient().prefetchQuery(trpc.athleteTypes.list.queryOptions());
  return (
    <HydrateClient>
      <TypeList />
    </HydrateClient>
  );
}
