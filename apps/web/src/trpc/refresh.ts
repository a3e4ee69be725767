import { matchQuery, type Query, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { changedKeys, type Mutation } from "./changed-keys";

/** What a server rendered longer than this after a write has seen it. */
const renderingMs = 60_000;

/** When each key was last changed by a write of this page; one map a cache. */
const changes = new WeakMap<QueryClient, Map<string, number>>();

/** Asks anew for what these writes changed, and for nothing else; over when what is shown is new. */
export async function refresh(cache: QueryClient, mutations: readonly Mutation[]): Promise<void> {
  await refreshWhere(cache, mutations, () => true);
}

/**
 * As {@link refresh}, after writes about these athletes alone: what was asked of another athlete is as true
 * as before, and is not asked anew.
 */
export async function refreshAbout(
  cache: QueryClient,
  athleteIds: ReadonlySet<string>,
  mutations: readonly Mutation[],
): Promise<void> {
  await refreshWhere(cache, mutations, ({ queryKey }) => {
    const about = athleteOf(queryKey);
    return about === null || athleteIds.has(about);
  });
}

/** The one athlete whom a question names, or null. */
function athleteOf([, asked]: QueryKey): string | null {
  const { athleteId } = (asked as { input?: { athleteId?: string } } | undefined)?.input ?? {};
  return athleteId ?? null;
}

async function refreshWhere(
  cache: QueryClient,
  mutations: readonly Mutation[],
  predicate: (query: Query) => boolean,
): Promise<void> {
  const keys = new Set(mutations.flatMap((mutation) => [...changedKeys[mutation]]));
  const changedAt = changesIn(cache);
  for (const key of keys) changedAt.set(key, Date.now());
  const all = [...keys].map((key) => cache.invalidateQueries({ queryKey: keyOf(key), predicate }));
  await Promise.all(all);
}

function keyOf(key: string): [string[]] {
  return [key.split(".")];
}

/** A page that was rendered before a write may come to life after it, with what was true before. */
function changesIn(cache: QueryClient): Map<string, number> {
  const known = changes.get(cache);
  if (known) return known;
  const changedAt = new Map<string, number>();
  changes.set(cache, changedAt);
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type !== "added" || query.state.data === undefined) return;
    const isOld = [...changedAt].some(
      ([key, at]) => Date.now() - at < renderingMs && matchQuery({ queryKey: keyOf(key) }, query),
    );
    // It is added while React renders, when nobody may be told of a change.
    if (isOld) queueMicrotask(() => void cache.invalidateQueries({ queryKey: query.queryKey }));
  });
  return changedAt;
}
