import type { Metadata } from "next";
import { Suspense } from "react";
import { HydrateClient, serverQueryClient, trpc } from "../../../server/trpc";
import { SkeletonRows } from "../../../ui/page/skeleton";
import { Queue } from "./queue";

/** The title of this page. */
export const metadata: Metadata = { title: "Queue" };

/** What needs a coach now; the address holds the row that is open. */
export default async function QueuePage() {
  await serverQueryClient().prefetchQuery(trpc.queue.list.queryOptions());
  return (
    <HydrateClient>
      <Suspense fallback={<SkeletonRows count={10} rowClassName="h-16" />}>
        <Queue />
      </Suspense>
    </HydrateClient>
  );
}
