import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../../packages/embedded/bin/build.mjs";
import { root } from "../support/template";
import { firstLoadLimit } from "./first-load-limits";

const web = join(root, "apps/web");
/** The page that holds nothing of its own: what every page of the build loads. */
const emptyPage = "/_not-found";

/** What a page loads before anything is pressed, beside what it may. */
export type FirstLoad = { page: string; kib: number; ratio: number; limit: number };

/** The JavaScript of each page's first load in the build, gzipped, over that of the empty page. */
export function firstLoads(): FirstLoad[] {
  const path = join(web, ".next/diagnostics/route-bundle-stats.json");
  const routes: { route: string; firstLoadChunkPaths: string[] }[] = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (chunk: string) => {
    const size = sizes.get(chunk) ?? gzipSync(readFileSync(join(web, chunk))).length;
    sizes.set(chunk, size);
    return size;
  };
  const totals = new Map(
    routes.map(({ route, firstLoadChunkPaths: chunks }) => [
      route,
      chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0),
    ]),
  );
  const empty = totals.get(emptyPage);
  if (!empty) throw new Error(`${path} knows no ${emptyPage}`);
  return [...totals]
    .filter(([page]) => page !== emptyPage)
    .map(([page, total]) => ({
      page,
      kib: total / 1024,
      ratio: total / empty,
      limit: firstLoadLimit(page),
    }))
    .sort((a, b) => a.page.localeCompare(b.page));
}

/** P8: prints what each page loads first, and says how many load more than they may. */
export async function firstLoadFigure(): Promise<{ figure: string; isMet: boolean }> {
  await build();
  const loads = firstLoads();
  process.stdout.write(`${firstLoadTable(loads)}\n`);
  const above = loads.filter(({ ratio, limit }) => ratio > limit);
  const figure = `${above.length} of ${loads.length} pages above their limit`;
  return { figure, isMet: above.length === 0 };
}

/** The same as a table. */
export function firstLoadTable(loads: readonly FirstLoad[]): string {
  const lines = loads.map(({ page, kib, ratio, limit }) => {
    const verdict = ratio <= limit ? "ok" : "ABOVE";
    const figures = [`${kib.toFixed(0)} KiB`, ratio.toFixed(2), `≤ ${limit}`, verdict];
    return `| ${page} | ${figures.join(" | ")} |`;
  });
  return [
    "| page | gzipped | of the empty page | limit | |",
    "|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
