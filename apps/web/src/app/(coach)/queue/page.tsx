import type { Metadata } from "next";
import { Suspense } from "react";
import { readFilters } from "../../../features/queue/filters/queue-view";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { SkeletonRows } from "../../../ui/page/skeleton";
import { Queue } from "./queue";

/** The title of this page. */
export const metadata: Metadata = { title: "Queue" };

type Props = { searchParams: Promise<Record<string, string>> };

/** What needs a coach now; the address holds what it is narrowed to and the row that is open. */
export default async function QueuePage({ searchParams }: Props) {
  const filters = readFilters(new URLSearchParams(await searchParams));
  await serverQueryClient().prefetchQuery(trpc.queue.list.queryOptions({ filters }));
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonRows count={10} rowClassName="h-16" />}>
        <Queue />
      </Suspense>
    </HydrateClient>
  );
}
