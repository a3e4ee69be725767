import { expect, it } from "vitest";
import { placeOf } from "./layers";
import { sourcesUnder } from "./sources";

/** What runs in the browser: everything of the web but its server, the pages and what a test is. */
const inBrowser = sourcesUnder("apps/web/src").filter(({ path }) => {
  const layer = placeOf(path)?.layer;
  if (layer === "web-server" || /\.test\.tsx?$/.test(path)) return false;
  return layer !== "page" || !/\/(page|layout)\.tsx$/.test(path);
});

/** Files that hold schemas alone, and so may name others: nobody opens a page with them. */
const holdsSchemas = /(\.schema|-schemas)\.ts$/;

it("what judges an input is fetched when it is needed, and no page opens with it", () => {
  const found = inBrowser
    .filter(({ path }) => !holdsSchemas.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ isTypeOnly, isLate }) => !isTypeOnly && !isLate)
        .filter(({ target }) => target === "zod" || /(\.schema|-schemas)$/.test(target))
        .map(({ target }) => `${path} → ${target}`),
    );
  expect(found).toEqual([]);
});

it("parts that come late come in one way, which tells where they do not", () => {
  const found = inBrowser.filter(
    ({ path, text, imports }) =>
      path !== "apps/web/src/ui/late-part.tsx" &&
      (imports.some(({ target }) => target === "next/dynamic") || /\blazy\(/.test(text)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});
