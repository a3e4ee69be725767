import { readFileSync } from "node:fs";
import { join } from "node:path";
import { livePath } from "../live/live";
import { proceduresPath } from "../procedures";

/** The route that a path belongs to, such as `/athletes/[id]`: never whom or what it is about. */
export type RouteOf = (path: string) => string | null;

type Manifest = Record<"staticRoutes" | "dynamicRoutes", { page: string; regex: string }[]>;

/** Ours, beside what the pages' build wrote down. */
const own = ["/healthz", "/readyz", "/metrics", livePath];
const below = [proceduresPath, "/_next/static/"];

/** Knows the routes of the build in `folder`; where there is none (development) only our own. */
export function createRouteOf(folder: string): RouteOf {
  const { staticRoutes, dynamicRoutes } = manifestIn(folder);
  const exact = new Set([...own, ...staticRoutes.map(({ page }) => page)]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) =>
    exact.has(path)
      ? path
      : (below.find((start) => path.startsWith(start)) ??
        patterns.find(({ regex }) => regex.test(path))?.page ??
        null);
}

function manifestIn(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, "routes-manifest.json"), "utf8"));
  } catch {
    return { staticRoutes: [], dynamicRoutes: [] };
  }
}
