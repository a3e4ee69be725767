import { describe, expect, it } from "vitest";
import { circlesIn, graphOf } from "./folder-graph";
import { type Source, sourcesUnder } from "./sources";

/** Folders whose files, and those of every folder in them, are few enough to see at a glance. */
const roots = [
  "packages/domain/src",
  "packages/db/src",
  "packages/demo/src",
  "packages/embedded/src",
  "packages/embedded/bin",
  "packages/api/src",
  "apps/web/server",
  "apps/web/src",
];

/** The files of one folder that a reader has to tell apart. */
const mostFiles = 12;

describe("the folders", () => {
  it.each(roots)("of %s hold at most twelve files, tests apart", (root) => {
    const files = new Map<string, number>();
    for (const { path } of sourcesUnder(root).filter(isProduct)) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      files.set(folder, (files.get(folder) ?? 0) + 1);
    }
    expect(files.size).toBeGreaterThan(0);
    expect([...files].filter(([, count]) => count > mostFiles)).toEqual([]);
  });
});

describe("the rooms of db", () => {
  const sources = sourcesUnder("packages/db/src").filter(isProduct);

  it("form no circle, types included", () => {
    expect(circlesIn(graphOf(sources, roomOf))).toEqual([]);
  });

  it("stand on a ground floor that knows none of them", () => {
    const upward = sources
      .filter(({ path }) => roomOf(path) === null)
      .flatMap(({ path, imports }) =>
        imports.filter(({ target }) => roomOf(target) !== null).map(({ target }) => [path, target]),
      );
    expect(upward).toEqual([]);
  });
});

function isProduct({ path }: Source): boolean {
  return !/\.test\.tsx?$/.test(path);
}

/** The folder of db that a path lies in; null on its ground floor and outside of it. */
function roomOf(path: string): string | null {
  const [, room] = /^packages\/db\/src\/([^/]+)\//.exec(path) ?? [];
  return room === undefined || room === "generated" ? null : room;
}
