import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type PluginBuild } from "esbuild";
import ts from "typescript";
import { root } from "../support/template";
import { sourcesUnder } from "./sources";

/** A statement as it goes to the database, and the file that it stands in. */
export type StatementText = { path: string; text: string };

/**
 * Every statement of db, with the parts that its text is put together from: each is asked of the module
 * that holds it. What a text takes from the function around it is given in `examples`, by file and name.
 */
export async function statementTexts(
  examples: Record<string, Record<string, string>>,
): Promise<StatementText[]> {
  const files = sourcesUnder("packages/db/src").filter(({ path }) => !path.endsWith(".test.ts"));
  const out = join(root, ".talus/statements", `${process.pid}.mjs`);
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
    plugins: [{ name: "statements", setup: (plugin) => setUp(plugin, examples) }],
  });
  try {
    const found: StatementText[] = [];
    Object.assign(globalThis, { foundStatements: found });
    await import(/* @vite-ignore */ pathToFileURL(out).href);
    return found;
  } finally {
    rmSync(dirname(out), { recursive: true, force: true });
  }
}

function setUp(plugin: PluginBuild, examples: Record<string, Record<string, string>>): void {
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
function asked(path: string, text: string, given: Record<string, string>): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const see = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && property(node, "name")) {
      const statement = property(node, "text");
      if (statement) texts.push(statement.getText(file));
    }
    ts.forEachChild(node, see);
  };
  see(file);
  const names = Object.keys(given);
  return texts
    .map((one) => {
      const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(one));
      const values = used.map((name) => given[name]).join(", ");
      return `\nglobalThis.foundStatements.push({ path: ${JSON.stringify(path)}, text: ((${used.join(", ")}) => ${one})(${values}) });`;
    })
    .join("");
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}
