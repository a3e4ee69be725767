import type { Metadata } from "next";
import { DivergedScreen } from "../../../../../features/plans/diverged/diverged-screen";
import { readDivergence } from "../../../../../features/plans/diverged/words";
import { foundOr404 } from "../../../../../server/found";
import { HydrateClient, serverQueryClient, trpc } from "../../../../../server/trpc";

/** The title of this page. */
export const metadata: Metadata = { title: "Who differs" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ how?: string | string[] }>;
};

/** Whose plan differs from a routine that they were given; a stranger's routine is not found. */
export default async function DifferingPage({ params, searchParams }: Props) {
  const { id: routineId } = await params;
  const client = serverQueryClient();
  const [, counts] = await Promise.all([
    foundOr404(client.fetchQuery(trpc.routines.get.queryOptions({ routineId }))),
    foundOr404(client.fetchQuery(trpc.plans.divergedCounts.queryOptions({ routineId }))),
  ]);
  const how = readDivergence((await searchParams).how, counts);
  return (
    <HydrateClient>
      <DivergedScreen routineId={routineId} how={how} />
    </HydrateClient>
  );
}
