import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type PluginBuild } from "esbuild";
import ts from "typescript";
import { root } from "../support/template";
import { sourcesUnder } from "./sources";

/** A statement as it goes to the database, and where it stands: the file, and the place in it. */
export type StatementText = { path: string; at: number; text: string };

const query = `{ filters: { status: ["active"], type: ["runner"], team: [], test: ["due"], verdict: ["start"], hold: true,
    login: true, worse: { op: "below", value: 1 }, asymmetry: { op: "from", value: 1 },
    adherence: { op: "below", value: 1 }, tested: { op: "below", value: 1 } },
  typed: "a b", sort: "due", descending: true }`;
const on = `{ today: "2026-11-20", rules: { reassess: { minDays: 14, maxDays: 21 } } }`;

/** What a text takes from the function that it stands in, with an example of it, by file. */
const examples: Record<string, Record<string, string>> = {
  "sent-ids.ts": { model: `"Athlete"` },
  "roster/roster.ts": {
    page: `pageOf(valuesFor({ organisationId: "" }, { scopeUserId: null }), { query: ${query}, after: { key: 1, name: "", id: "" }, on: ${on} })`,
    outline: `outlineOf(valuesFor({ organisationId: "" }, { scopeUserId: null }), ${query}, ${on})`,
    counted: `countsOf(valuesFor({ organisationId: "" }, { scopeUserId: null }), [{}, ${query}.filters], ${on})`,
    found: `foundIn(valuesFor({ organisationId: "" }, { scopeUserId: null }), ${query}, ${on})`,
  },
  "roster/search.ts": { match: `nameMatch("a b", 6)`, isBlank: "false" },
  "organisations/members.ts": { match: `nameMatch("a b", 3)`, level: `"0"` },
  "queue/queue.ts": { bucket: `"snoozed"`, reach: "some" },
};

/**
 * Every statement of db, with the parts that its text is put together from: each is asked of the module
 * that holds it.
 */
export async function statementTexts(): Promise<StatementText[]> {
  const files = sourcesUnder("packages/db/src").filter(({ path }) => !path.endsWith(".test.ts"));
  // A module is loaded once by its name: another file of tests may have asked in this process.
  const out = join(root, ".talus/statements", `${randomUUID()}.mjs`);
  await build({
    stdin: {
      contents: files.map(({ path }) => `import ${JSON.stringify(join(root, path))};`).join("\n"),
      resolveDir: root,
    },
    outfile: out,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    logLevel: "error",
    plugins: [{ name: "statements", setup: setUp }],
  });
  try {
    const found: StatementText[] = [];
    Object.assign(globalThis, { foundStatements: found });
    await import(/* @vite-ignore */ pathToFileURL(out).href);
    return found;
  } finally {
    rmSync(out, { force: true });
  }
}

function setUp(plugin: PluginBuild): void {
  plugin.onResolve({ filter: /^[^./]/ }, ({ path }) =>
    path.startsWith("@talus/") ? undefined : { path, external: true },
  );
  plugin.onLoad({ filter: /packages\/db\/src\/.*\.ts$/ }, async ({ path: file }) => {
    const path = file.slice(root.length + 1);
    if (path.includes("/generated/")) return undefined;
    const text = ts.sys.readFile(file) ?? "";
    const given = examples[path.slice("packages/db/src/".length)] ?? {};
    return { contents: text + asked(path, text, given), loader: "ts" };
  });
}

/** Code that hands the texts of a file's statements over when its module is loaded. */
function asked(path: string, source: string, given: Record<string, string>): string {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const names = Object.keys(given);
  return statementsIn(file)
    .map(({ statement, text }) => {
      const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text.getText(file)));
      const values = used.map((name) => given[name]).join(", ");
      const asking = `((${used.join(", ")}) => ${text.getText(file)})(${values})`;
      const place = `path: ${JSON.stringify(path)}, at: ${statement.getStart(file)}`;
      return `\nglobalThis.foundStatements.push({ ${place}, text: ${asking} });`;
    })
    .join("");
}

/** The statements that are written in a file, each with the expression of its text. */
export function statementsIn(file: ts.SourceFile) {
  const found: { statement: ts.ObjectLiteralExpression; text: ts.Expression }[] = [];
  const see = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && property(node, "name")) {
      const text = property(node, "text");
      if (text) found.push({ statement: node, text });
    }
    ts.forEachChild(node, see);
  };
  see(file);
  return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}
