import type { Metadata } from "next";
import { foundOr404 } from "../../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";
import { TryRoutine } from "./try-routine";

/** The title of this page. */
export const metadata: Metadata = { title: "Try it" };

type Props = { params: Promise<{ id: string }> };

/** A routine as an athlete meets it on a phone; a stranger's is not found. Nothing here writes. */
export default async function TryPage({ params }: Props) {
  const { id: routineId } = await params;
  await foundOr404(serverQueryClient().fetchQuery(trpc.routines.get.queryOptions({ routineId })));
  return (
    <HydrateClient>
      <TryRoutine routineId={routineId} />
    </HydrateClient>
  );
}
