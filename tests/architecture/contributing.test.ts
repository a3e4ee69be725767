import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/template";

/** What stands in backticks and is a path from the top folder, without a gap in it. */
function pathsIn(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const quoted = [...text.matchAll(/`((?:apps|packages|prisma|tests)(?:\/[^`\s…]+)?)`/g)];
  return quoted.map(([, path = ""]) => path);
}

test.each(["README.md", ".github/CONTRIBUTING.md"])("%s names places that exist", (file) => {
  const paths = pathsIn(file);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !/[*{[]/.test(path) && !existsSync(join(root, path)))).toEqual([]);
});
