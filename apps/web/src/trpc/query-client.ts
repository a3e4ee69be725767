import { QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { isPassing } from "./error";

/** The cache of one browser or of one server render. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: retryUnlessRefused },
      // Without a network a write fails and says so, rather than hang unseen until there is one.
      mutations: { networkMode: "always" },
      // Answers alone are handed on: what is under way in a layout is its page's to hand on, or to refuse.
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** A refusal stays a refusal; a broken connection or a server in trouble is worth another try. */
export function retryUnlessRefused(failures: number, error: unknown): boolean {
  return isPassing(error) && failures < 2;
}
