import type { Metadata } from "next";
import { AssignButton } from "../../../../features/plans/assign/assign-button";
import { RoutineBuilder } from "../../../../features/routines/builder/routine-builder";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

export const metadata: Metadata = { title: "Routine" };

/** One routine in the builder, with the button that assigns it; a stranger's is not found. */
export default async function RoutinePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const options = trpc.routines.get.queryOptions({ routineId: id });
  await foundOr404(serverQueryClient().fetchQuery(options));
  return (
    <HydrateClient>
      <RoutineBuilder routineId={id} assign={<AssignButton routineId={id} />} />
    </HydrateClient>
  );
}
