import { dehydrate, hydrate, QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { refresh, refreshAbout } from "./refresh";

const queryKey = [["sessions", "today"], { type: "query" }];

/** What a server rendered for a page before the write. */
function rendered() {
  const server = new QueryClient();
  server.setQueryData(queryKey, "before");
  return dehydrate(server);
}

test("what a page was rendered with before a write is asked anew, though it arrives after it", async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  await refresh(cache, ["sessions.log"]);
  hydrate(cache, rendered());
  const observer = new QueryObserver(cache, { queryKey, queryFn: async () => "after" });
  const seen = new Promise((resolve) =>
    observer.subscribe(({ data }) => data === "after" && resolve(data)),
  );
  expect(await seen).toBe("after");
});

test("what no write changed is shown as it was rendered", async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } });
  await refresh(cache, ["teams.create"]);
  hydrate(cache, rendered());
  await Promise.resolve();
  expect(cache.getQueryState(queryKey)?.isInvalidated).toBe(false);
});

test("a write about an athlete leaves what was asked of another one as it is", async () => {
  const cache = new QueryClient();
  const keyOf = (input: object) => [["reviews", "basis"], { input, type: "query" }];
  const [own, other] = [keyOf({ athleteId: "own" }), keyOf({ athleteId: "other" })];
  const list = [["queue", "list"], { type: "query" }];
  for (const key of [own, other, list]) cache.setQueryData(key, "before");
  await refreshAbout(cache, new Set(["own"]), ["reviews.create"]);
  const asked = [own, other, list].map((key) => cache.getQueryState(key)?.isInvalidated);
  expect(asked).toEqual([true, false, true]);
});
