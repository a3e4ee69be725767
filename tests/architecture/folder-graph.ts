import type { Source } from "./sources";

/** Which folders (or files) each one uses, type-only imports included. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What the sources use of each other, by the place that a path is given; null: it is none of theirs. */
export function graphOf(
  sources: readonly Source[],
  placeOf: (path: string) => string | null,
): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const from = placeOf(path);
    if (from === null) continue;
    const uses = graph.get(from) ?? new Set();
    graph.set(from, uses);
    for (const { target } of imports) {
      const to = placeOf(target);
      if (to !== null && to !== from) uses.add(to);
    }
  }
  return graph;
}

/** A chain for every import that leads back to where it began; empty where there is no circle. */
export function circlesIn(graph: Graph): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (place: string, chain: readonly string[]): void => {
    if (chain.includes(place)) {
      found.push([...chain.slice(chain.indexOf(place)), place].join(" → "));
      return;
    }
    if (done.has(place)) return;
    for (const next of graph.get(place) ?? []) follow(next, [...chain, place]);
    done.add(place);
  };
  for (const place of graph.keys()) follow(place, []);
  return found;
}
