import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StopScreen } from "../../../features/holds/stop-screen";
import { PainScreen } from "../../../features/sessions/pain/pain-screen";
import { signedInSession } from "../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";

export const metadata: Metadata = { title: "Pain" };

/** The pain button's questions. */
export default async function PainPage() {
  const { athlete } = await signedInSession();
  if (!athlete) redirect("/queue");
  const input = { athleteId: athlete.id };
  // Whom to call stands on the stop screen, which must not wait for a network.
  await serverQueryClient().prefetchQuery(trpc.sessions.today.queryOptions(input));
  return (
    <HydrateClient>
      <PainScreen {...input} stopScreen={<StopScreen {...input} />} />
    </HydrateClient>
  );
}
