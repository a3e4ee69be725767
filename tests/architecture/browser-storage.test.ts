import { describe, expect, it } from "vitest";
import { sourcesUnder } from "./sources";

const sources = sourcesUnder("apps/web").filter(({ path }) => !path.includes(".test."));

/** The one place that keeps things for a person, and the theme, which is the browser's own. */
const mayKeep = /^apps\/web\/src\/(offline\/|features\/frame\/theme\.ts$)/;

const storage =
  /\b(localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie|window\.name|navigator\.storage|caches\.(open|match|keys))\b/;

describe("what the browser keeps", () => {
  it("is kept in one place, which knows whose it is and clears it", () => {
    const found = sources.filter(({ path, text }) => !mayKeep.test(path) && storage.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("is kept by no other library: idb is imported there alone", () => {
    const found = sources.filter(
      ({ path, imports }) => !mayKeep.test(path) && imports.some(({ target }) => target === "idb"),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
