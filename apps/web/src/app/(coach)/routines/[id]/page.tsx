import type { Metadata } from "next";
import { AssignButton } from "../../../../features/plans/assign/assign-button";
import { MoveButton } from "../../../../features/plans/assign/move-button";
import { DivergedLink } from "../../../../features/plans/diverged/diverged-link";
import { RoutineBuilder } from "../../../../features/routines/builder/routine-builder";
import { foundOr404 } from "../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

export const metadata: Metadata = { title: "Routine" };

/** One routine in the builder, with the buttons that assign it and move those on earlier versions; a stranger's is not found. */
export default async function RoutinePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const options = trpc.routines.get.queryOptions({ routineId: id });
  await foundOr404(serverQueryClient().fetchQuery(options));
  return (
    <HydrateClient>
      <RoutineBuilder
        routineId={id}
        assign={
          <>
            <DivergedLink routineId={id} />
            <MoveButton routineId={id} />
            <AssignButton routineId={id} />
          </>
        }
      />
    </HydrateClient>
  );
}
