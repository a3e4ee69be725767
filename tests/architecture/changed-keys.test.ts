import { appRouter } from "@talus/api/root";
import { expect, it } from "vitest";
import { changedKeys } from "../../apps/web/src/trpc/changed-keys";
import { sourcesUnder } from "./sources";

const procedures: [path: string, procedure: object][] = Object.entries(appRouter._def.procedures);
const typeOf = (procedure: object) => (procedure as { _def: { type: string } })._def.type;
const pathsOf = (type: "query" | "mutation") =>
  procedures.filter(([, one]) => typeOf(one) === type).map(([path]) => path);
const web = sourcesUnder("apps/web/src").filter(
  ({ path }) => !path.includes(".test.") && !path.endsWith("trpc/changed-keys.ts"),
);

it("every mutation has a row that says which queries it changes", () => {
  expect(Object.keys(changedKeys).sort()).toEqual(pathsOf("mutation").sort());
});

it("every row names routers and queries that exist", () => {
  const known = new Set([...Object.keys(appRouter._def.record), ...pathsOf("query")]);
  const named = Object.values(changedKeys).flat();
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});

it("queries are asked anew by the table alone, so that no write asks for everything", () => {
  const found = web.filter(({ text }) => /\b(invalidate|refetch|reset)Queries\b/.test(text));
  expect(found.map(({ path }) => path)).toEqual(["apps/web/src/trpc/refresh.ts"]);
});

it("every write that changes what a page shows is named where it is sent", () => {
  const changing = Object.entries(changedKeys).filter(([, keys]) => keys.length > 0);
  const unnamed = changing.filter(([path]) => !web.some(({ text }) => text.includes(`"${path}"`)));
  expect(unnamed.map(([path]) => path)).toEqual([]);
});
