import type { Metadata } from "next";
import { RoutineList } from "../../../features/routines/routine-list";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";

export const metadata: Metadata = { title: "Routines" };

/** The organisation's routines. */
export default async function RoutinesPage() {
  await serverQueryClient().prefetchQuery(trpc.routines.list.queryOptions());
  return (
    <HydrateClient>
      <RoutineList />
    </HydrateClient>
  );
}
