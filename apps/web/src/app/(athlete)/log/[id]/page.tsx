import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { LateStopScreen, StopScreenAhead } from "../../../../features/holds/late-stop-screen";
import { LogScreen } from "../../../../features/sessions/log/log-screen";
import { signedInSession } from "../../../../server/session";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

export const metadata: Metadata = { title: "Log a session" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ version?: string }>;
};

/** One session to log: of the plan, of a log, or `extra`. */
export default async function LogPage({ params, searchParams }: Props) {
  const { athlete } = await signedInSession();
  if (!athlete) redirect("/queue");
  const { id } = await params;
  const { version } = await searchParams;
  if (id !== "extra" && !z.uuid().safeParse(id).success) notFound();
  const input = { athleteId: athlete.id, id: id === "extra" ? null : id };
  await serverQueryClient().prefetchQuery(trpc.sessions.get.queryOptions(input));
  return (
    <HydrateClient>
      <LogScreen
        {...input}
        version={version === "short" ? "short" : undefined}
        stopScreen={<LateStopScreen athleteId={athlete.id} />}
      />
      <StopScreenAhead />
    </HydrateClient>
  );
}
