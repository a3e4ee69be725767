import { join } from "node:path";
import ts from "typescript";
import { root } from "../support/template";
import { sourcesUnder } from "./sources";

/** The files of db without their tests, relative to the root. */
export const paths = sourcesUnder("packages/db/src")
  .map(({ path }) => path)
  .filter((path) => !path.endsWith(".test.ts"));

const program = ts.createProgram(
  paths.map((path) => join(root, path)),
  {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  },
);

/** What tells the types of these files and of what they import. */
export const checker = program.getTypeChecker();

/** One of these files as the checker knows it. */
export function fileOf(path: string): ts.SourceFile {
  const file = program.getSourceFile(join(root, path));
  if (!file) throw new Error(`There is no ${path}`);
  return file;
}
