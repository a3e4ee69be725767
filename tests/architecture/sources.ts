import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { root } from "../support/template";

/** One import or re-export as it stands in a file; `isLate`: asked for while it runs. */
export type Import = { target: string; isTypeOnly: boolean; isLate?: true };

/** One TypeScript file of the project; paths are relative to the root. */
export type Source = { path: string; text: string; imports: Import[] };

const skipped = new Set([
  "node_modules",
  "generated",
  ".next",
  ".turbo",
  ".mutation",
  ".talus",
  "test-results",
]);

/** Every TypeScript and JavaScript file of ours under a folder. */
export function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesUnder(path);
    if (!/\.(ts|tsx|mjs)$/.test(path) || path.endsWith("next-env.d.ts")) return [];
    const text = readFileSync(join(root, path), "utf8");
    return [{ path, text, imports: importsOf(path, text) }];
  });
}

function importsOf(path: string, text: string): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        const target = resolve(path, moduleSpecifier.text);
        found.push({ target, isTypeOnly: isTypeOnly(node) });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) {
        found.push({ target: resolve(path, argument.text), isTypeOnly: false, isLate: true });
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) {
        found.push({ target: resolve(path, literal.text), isTypeOnly: true });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** A path without extension for what is ours, the bare name for what is not. */
function resolve(from: string, specifier: string): string {
  const own = /^@talus\/(domain|db|demo|embedded|api)\/(.+)$/.exec(specifier);
  if (own) return `packages/${own[1]}/src/${own[2]}`;
  if (specifier.startsWith("@/")) return `apps/web/src/${specifier.slice(2)}`;
  if (specifier.startsWith("."))
    return normalize(join(dirname(from), specifier)).replace(/\.(ts|tsx)$/, "");
  return specifier;
}
