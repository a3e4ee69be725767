import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/** The cache of one browser or of one server render. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: retryUnlessRefused },
      // Without a network a write fails and says so, rather than hang unseen until there is one.
      mutations: { networkMode: "always" },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** A refusal stays a refusal; only a broken connection is worth another try. */
function retryUnlessRefused(failures: number, error: unknown): boolean {
  const refused =
    typeof error === "object" && error !== null && "data" in error && error.data !== null;
  return !refused && failures < 2;
}
