import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { routes } from "../e2e/routes";
import { root } from "../support/template";

/** The addresses that have a page, as the folders name them: `/athletes/[id]`. */
function pagesUnder(folder: string, address = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "page.tsx") return [address || "/"];
    if (!entry.isDirectory()) return [];
    const isGroup = /^\(.*\)$/.test(entry.name);
    return pagesUnder(`${folder}/${entry.name}`, isGroup ? address : `${address}/${entry.name}`);
  });
}

it("every page stands in the table of routes, and nothing else does", () => {
  const listed = new Set(routes.map(({ page }) => page));
  expect([...listed].sort()).toEqual(pagesUnder("apps/web/src/app").sort());
});
