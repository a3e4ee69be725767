import { isDomainError } from "@talus/domain/errors";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoutineBuilder } from "../../../../features/routines/builder/routine-builder";
import { HydrateClient, serverQueryClient, trpc } from "../../../../server/trpc";

export const metadata: Metadata = { title: "Routine" };

/** One routine in the builder; a stranger's is not found. */
export default async function RoutinePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await openOrNotFound(id);
  return (
    <HydrateClient>
      <RoutineBuilder routineId={id} />
    </HydrateClient>
  );
}

async function openOrNotFound(routineId: string): Promise<void> {
  await serverQueryClient()
    .fetchQuery(trpc.routines.get.queryOptions({ routineId }))
    .catch((error: unknown) => {
      if (isDomainError((error as Error).cause)) notFound();
      throw error;
    });
}
