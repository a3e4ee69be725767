import { describe, expect, it } from "vitest";
import { goalsPercent, recorded, ruleFolders, rulesHash } from "../figures/rules.mjs";

const figures = ruleFolders.flatMap(
  (folder) =>
    [
      { folder, kind: "coverage", command: "npm run coverage" },
      { folder, kind: "mutation", command: `npm run mutation -- ${folder}` },
    ] as const,
);

describe("what is recorded of the rules", () => {
  it.each(figures)("$kind of $folder is of its rules as they stand", (figure) => {
    const { folder, kind, command } = figure;
    const remedy = `${folder} changed: run ${command} and commit tests/figures/recorded.json`;
    expect(recorded()[folder]?.[kind]?.rules, remedy).toBe(rulesHash(folder));
  });

  it.each(figures)("$kind of $folder reaches its goal", ({ folder, kind }) => {
    expect(recorded()[folder]?.[kind]?.percent).toBeGreaterThanOrEqual(goalsPercent[kind]);
  });
});
