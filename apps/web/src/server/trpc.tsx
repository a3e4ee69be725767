import { createContext } from "@talus/api/context";
import { appRouter, createCaller } from "@talus/api/root";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { failureDigest } from "../trpc/failure-digest";
import { makeQueryClient } from "../trpc/query-client";
import { application } from "./application";

/** The query cache of this render. */
export const serverQueryClient = cache(makeQueryClient);

const requestContext = cache(async () => {
  const sent = await headers();
  return createContext(application(), {
    headers: Object.fromEntries(sent.entries()),
    address: sent.get("x-talus-address") ?? "unknown",
    requestId: sent.get("x-request-id") ?? undefined,
  });
});

/** The procedures, called in-process as the signed-in person; for pages that must know before they render. */
export const caller = cache(async () =>
  createCaller(await requestContext(), {
    // The digest is all that a page's failure tells the browser.
    onError: ({ error, ctx }) => {
      Object.assign(error, { digest: failureDigest(error.cause, ctx?.requestId ?? "") });
    },
  }),
);

/** Query options for prefetching: `await prefetch(trpc.athletes.list.queryOptions())`. */
export const trpc = createTRPCOptionsProxy({
  ctx: requestContext,
  router: appRouter,
  queryClient: serverQueryClient,
});

/** Hands what this render prefetched to the browser's cache. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(serverQueryClient())}>{children}</HydrationBoundary>;
}
