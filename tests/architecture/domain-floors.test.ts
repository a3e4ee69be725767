import { describe, expect, it } from "vitest";
import { circlesIn, graphOf } from "./folder-graph";
import { type Source, sourcesUnder } from "./sources";

/** The folders of the domain from the lowest up; one may use those that stand before it. */
const floors = [
  ...["text", "time-zones", "ground", "statistics", "accounts"],
  ...["athletes", "teams", "exercises", "safety", "routines", "assessments", "athlete-types"],
  ...["verdicts", "schedule", "prescription", "sessions", "reviews", "trends", "rules"],
  ...["queue", "roster", "views", "science"],
];

const root = "packages/domain/src";
const sources = sourcesUnder(root).filter(({ path }) => !path.endsWith(".test.ts"));

/** The folder that a file of the domain lies in, each subfolder for itself. */
function folderOf(path: string): string | null {
  if (!path.startsWith(`${root}/`)) return null;
  const inside = path.slice(root.length + 1);
  return inside.includes("/") ? inside.slice(0, inside.lastIndexOf("/")) : "ground";
}

/** The floor that a file of the domain stands on. */
function floorOf(path: string): string | null {
  return folderOf(path)?.split("/")[0] ?? null;
}

/** Every import of a floor by one that stands below it, as both paths. */
function upwardImports(of: readonly Source[]): string[] {
  return of.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => heightOf(target) > heightOf(path))
      .map(({ target }) => `${path} → ${target}`),
  );
}

function heightOf(path: string): number {
  return floors.indexOf(floorOf(path) ?? "");
}

/** Two files that use each other's types, as if they stood in the domain. */
function planted(one: string, other: string): Source[] {
  const using = (path: string, target: string) => ({
    path: `${root}/${path}.ts`,
    text: "",
    imports: [{ target: `${root}/${target}`, isTypeOnly: true }],
  });
  return [using(one, other), using(other, one)];
}

describe("the floors of the domain", () => {
  it("are all named, and each holds something", () => {
    const found = new Set(sources.map(({ path }) => floorOf(path)));
    expect([...found].sort()).toEqual(floors.toSorted());
  });

  it("form no circle, subfolders and types included", () => {
    expect(circlesIn(graphOf(sources, folderOf))).toEqual([]);
  });

  it("hold no files that form a circle, types included", () => {
    expect(circlesIn(graphOf(sources, (path) => path.replace(/\.ts$/, "")))).toEqual([]);
  });

  it("use none that stands above", () => {
    expect(upwardImports(sources)).toEqual([]);
  });

  it("are told where types alone go round, between floors and within one", () => {
    const between = planted("safety/hold", "sessions/move");
    expect(circlesIn(graphOf([...sources, ...between], folderOf))).not.toEqual([]);
    expect(upwardImports(between)).toEqual([`${root}/safety/hold.ts → ${root}/sessions/move`]);
    const within = planted("verdicts/verdict", "verdicts/facts/facts");
    expect(circlesIn(graphOf(within, folderOf))).toEqual(["verdicts → verdicts/facts → verdicts"]);
  });
});
