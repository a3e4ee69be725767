import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type Source, sourcesUnder } from "./sources";

const sources = sourcesUnder("packages/db/src").filter(({ path }) => !/\.test\.ts$/.test(path));
const isInRoom = ({ path }: Source) => /^packages\/db\/src\/[^/]+\/./.test(path);
/** Text of SQL that several statements share. */
const isText = ({ path }: Source) => path.endsWith(".sql.ts");
const asking = sources.filter((source) => isInRoom(source) && !isText(source));

const ground = ["packages/db/src/transaction", "packages/db/src/grant"];

describe("db asks the database, and no pure question", () => {
  it("in every file of its rooms: what needs no transaction is the domain's", () => {
    const pure = asking.filter(
      ({ imports }) => !imports.some(({ target }) => ground.includes(target)),
    );
    expect(pure.map(({ path }) => path)).toEqual([]);
  });

  it("in every function that a room hands out: a transaction or the database comes first", () => {
    expect(asking.flatMap(pureFunctions)).toEqual([]);
  });

  it("by text of SQL that knows nothing but other text, the schema's models and the domain", () => {
    const knowing = sources
      .filter(isText)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => !/^packages\/domain\/src\/|\.sql$|\/generated\//.test(target))
          .map(({ target }) => `${path} → ${target}`),
      );
    expect(knowing).toEqual([]);
  });

  it("which correction of a session counts in one place, with one tie-break", () => {
    const found = sources.filter(({ text }) =>
      /\bJOIN (LATERAL \([^)]*)?session_amendment\b|\bamended_at (DESC|ASC|NULLS)/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([
      "packages/db/src/sessions/effective-logs.sql.ts",
    ]);
  });

  it("which plan runs in one way: no other file writes out when an assignment ends", () => {
    const found = sources.filter(({ text }) => /\bends_on\s+(IS|>|<)|\bendsOn: null/.test(text));
    expect(found.map(({ path }) => path).sort()).toEqual([
      // What a revived plan had taken over from goes on until that one begins.
      "packages/db/src/plans/assignments.ts",
      "packages/db/src/running-plan.sql.ts",
    ]);
  });
});

/** The exported functions of a file that take neither a transaction nor the database first. */
function pureFunctions({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter(ts.isFunctionDeclaration)
    .filter((one) => one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter(
      ({ parameters }) => !/^(Sql|CopyingSql|Database)$/.test(parameters[0]?.type?.getText() ?? ""),
    )
    .map(({ name }) => `${path} ${name?.text}`);
}
