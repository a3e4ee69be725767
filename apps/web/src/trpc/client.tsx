"use client";

import type { AppRouter } from "@talus/api/root";
import { isServer, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { makeQueryClient } from "./query-client";

const context = createTRPCContext<AppRouter>();

/** The procedures, typed: `useTRPC().athletes.list.queryOptions(input)`. */
export const useTRPC = context.useTRPC;

/** The procedures without the query cache, for writes that are sent later. */
export const useTRPCClient = context.useTRPCClient;

/** What each procedure gives, for props. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

let browserClient: QueryClient | undefined;

function queryClient(): QueryClient {
  if (isServer) return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives the pages below it the procedures and one query cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, maxURLLength: 2000 })],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
