import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../support/template";
import { type Source, sourcesUnder } from "./sources";

const sources = ["packages", "apps", "tests"].flatMap(sourcesUnder);
const product = sources.filter(
  ({ path }) => !/\.test\.tsx?$/.test(path) && !path.startsWith("tests/"),
);

/** Pure data, exempt from the limit by name. */
const dataTables = /\/exercises\/library\//;

describe("the files", () => {
  it("have at most 300 lines", () => {
    const long = product
      .filter(({ path }) => !dataTables.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("hold no barrel", () => {
    expect(
      sources.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  it("read the environment in one place of the product", () => {
    const mayRead =
      /^(apps\/web\/src\/server\/env\.ts|packages\/jobs\/src\/env\.ts|packages\/embedded\/bin\/|packages\/db\/prisma\.config\.ts|tests\/)/;
    const readers = sources.filter(
      ({ path, text }) => !mayRead.test(path) && /\bprocess\.env\b/.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual([]);
  });

  it("type the instant of an act and its new ids once, as a moment", () => {
    const pair = /\bnow: Date[;,]\s*newId: \(\) =>|\bnewId: \(\) => string[;,]\s*now: Date/;
    const typing = product.filter(({ text }) => pair.test(text)).map(({ path }) => path);
    expect(typing).toEqual(["packages/domain/src/moment.ts"]);
  });

  it("have kebab-case names that say what they hold", () => {
    const isRoute = (path: string) => path.startsWith("apps/web/src/app/");
    const odd = product.filter(({ path }) => {
      const name = path.split("/").at(-1) ?? "";
      return !isRoute(path) && !/^[a-z0-9]+([-.][a-z0-9]+)*\.(d\.)?(ts|tsx|mjs)$/.test(name);
    });
    const vague = product.filter(({ path }) =>
      /(^|[/.-])(utils?|helpers?|common|misc|shared|lib|manager|service)([/.-]|$)/.test(path),
    );
    expect([...odd, ...vague].map(({ path }) => path)).toEqual([]);
  });

  it("suppress no check and mock none of our modules", () => {
    const marks =
      /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable|\bTODO\b|\bFIXME\b|vi\.mock\(/;
    const rule = "tests/architecture/files.test.ts";
    const found = sources.filter(({ path, text }) => path !== rule && marks.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("describe every public export of the packages", () => {
    expect(
      product.filter(({ path }) => /^packages\/[a-z]+\/src\//.test(path)).flatMap(undescribed),
    ).toEqual([]);
  });
});

describe("the workspaces", () => {
  const folders = [
    ...["apps", "packages"].flatMap((top) =>
      readdirSync(join(root, top)).map((name) => `${top}/${name}`),
    ),
    "tests",
  ].filter((folder) => existsSync(join(root, folder, "package.json")));
  const manifests = folders.map((folder) =>
    JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")),
  );

  it.each(["lint", "types", "unit"])("all have the script %s", (script) => {
    expect(manifests.filter(({ scripts }) => !scripts[script]).map(({ name }) => name)).toEqual([]);
  });

  it("pin every version exactly", () => {
    const loose = manifests.flatMap(({ name, dependencies, devDependencies }) =>
      Object.entries<string>({ ...dependencies, ...devDependencies })
        .filter(
          ([dependency, version]) => !dependency.startsWith("@talus/") && !/^\d/.test(version),
        )
        .map(([dependency, version]) => `${name}: ${dependency} ${version}`),
    );
    expect(loose).toEqual([]);
  });

  it("depend on about forty packages at most", () => {
    const direct = new Set(
      manifests.flatMap(({ dependencies }) => Object.keys(dependencies ?? {})),
    );
    expect([...direct].filter((name) => !name.startsWith("@talus/")).length).toBeLessThanOrEqual(
      45,
    );
  });

  it("hold the top level to what the map names", () => {
    const allowed = [
      "LICENSE",
      "README.md",
      "apps",
      "node_modules",
      "package-lock.json",
      "package.json",
    ];
    const also = ["packages", "prisma", "tests", "tsconfig.base.json", "turbo.json"];
    const top = readdirSync(root).filter((name) => !name.startsWith("."));
    expect(top.filter((name) => ![...allowed, ...also].includes(name))).toEqual([]);
  });
});

/** What a line like this means stands at the value it is derived from. */
const derivedType =
  /^export type \w+ = (\(typeof \w+\)\[number\]|z\.(infer|input|output)<typeof \w+>);$/;

/** Exports without a docstring; a line directly below a described export shares it. */
function undescribed({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const modifiers = ts.getModifiers(statement) ?? [];
    if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return [];
    const leading = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
    const isDescribed = leading.some(({ pos }) => text.startsWith("/**", pos));
    const sharesAbove = leading.length === 0 && /^\r?\n\S/.test(statement.getFullText());
    return isDescribed || sharesAbove || derivedType.test(statement.getText())
      ? []
      : [`${path}: ${statement.getText().split("\n", 1)[0]}`];
  });
}
